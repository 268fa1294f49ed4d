import { render } from 'preact';
import { RoomOf, roomNames } from './rooms/all';
import { useAddress } from './shell/address';
import './style.css';

/** The whole page: the names of the rooms, and the one that the address asks for. */
function Studio() {
  const address = useAddress();
  const here = Object.hasOwn(roomNames, address.room) ? address.room : 'graph';
  return (
    <>
      <header>
        <h1>
          <a href="#graph">Backprop Kata</a>
        </h1>
        <nav aria-label="Rooms">
          {Object.entries(roomNames).map(([room, name]) => (
            <a key={room} href={`#${room}`} aria-current={room === here ? 'page' : undefined}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <main id="room">
        <RoomOf room={here} />
      </main>
    </>
  );
}

render(<Studio />, document.getElementById('page') as HTMLElement);
