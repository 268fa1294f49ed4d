type Place = readonly [x: number, y: number];

/**
 * Digits as a hand draws them, stroke by stroke: places from 0 to 1, to the right and down. Tests
 * draw them with the mouse, and a trained network has to read them.
 */
export const drawnDigits: Readonly<Record<number, readonly (readonly Place[])[]>> = {
  0: [arc([0.5, 0.5], [0.22, 0.34], -100, -460)],
  1: [line([0.54, 0.12], [0.47, 0.88])],
  2: [
    [
      ...arc([0.5, 0.32], [0.2, 0.18], 190, 400),
      ...line([0.6, 0.5], [0.3, 0.84]),
      ...line([0.34, 0.84], [0.74, 0.82]),
    ],
  ],
  3: [[...arc([0.47, 0.32], [0.2, 0.18], 200, 440), ...arc([0.47, 0.66], [0.23, 0.19], 280, 510)]],
  4: [
    [...line([0.36, 0.15], [0.28, 0.52]), ...line([0.3, 0.54], [0.7, 0.5])],
    line([0.66, 0.15], [0.6, 0.9]),
  ],
  5: [
    [...line([0.38, 0.15], [0.34, 0.46]), ...arc([0.46, 0.64], [0.2, 0.2], 240, 500)],
    line([0.38, 0.15], [0.72, 0.13]),
  ],
  6: [[...arc([0.68, 0.62], [0.36, 0.5], 260, 180), ...arc([0.5, 0.66], [0.18, 0.18], 180, -200)]],
  7: [[...line([0.28, 0.2], [0.7, 0.17]), ...line([0.69, 0.2], [0.46, 0.88])]],
  8: [[...arc([0.5, 0.31], [0.16, 0.17], 80, -270), ...arc([0.5, 0.67], [0.19, 0.19], -90, 275)]],
  9: [[...arc([0.48, 0.33], [0.18, 0.18], 0, -350), ...line([0.66, 0.36], [0.58, 0.88])]],
};

function line([x0, y0]: Place, [x1, y1]: Place): Place[] {
  const steps = 8;
  return Array.from({ length: steps + 1 }, (_, i) => [
    x0 + (i / steps) * (x1 - x0),
    y0 + (i / steps) * (y1 - y0),
  ]);
}

/** Part of an ellipse, from one angle to another: 0 is to the right, 90 is down. */
function arc([x, y]: Place, [across, down]: Place, from: number, to: number): Place[] {
  const steps = Math.ceil(Math.abs(to - from) / 15);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + (i / steps) * (to - from)) * Math.PI) / 180;
    return [x + across * Math.cos(angle), y + down * Math.sin(angle)];
  });
}
