/** Everything that rendered markdown can hold, set as a record is. */
export function ProseSpecimen() {
  return (
    <div className="prose">
      <h2>Keep carts on the server</h2>
      <p>
        A cart in the browser is lost with the browser. We asked whether that <em>matters</em>, and it does:{" "}
        <a href="#links">every fourth order</a> is begun on one machine and ended on another. The store is{" "}
        <code>sessions/cart.ts</code>.
        <sup>
          <a href="#links">1</a>
        </sup>
      </p>
      <h3>What was weighed</h3>
      <ul>
        <li>One row a cart, written on every change</li>
        <li>
          A cookie, signed
          <ul>
            <li>limited to 4 kB</li>
          </ul>
        </li>
      </ul>
      <ul className="contains-task-list">
        <li className="task-list-item">
          <span className="task task-done" role="img" aria-label="Done:" /> Write the failing test
        </li>
        <li className="task-list-item">
          <span className="task task-open" role="img" aria-label="Open:" /> Move old carts over
        </li>
      </ul>
      <blockquote>
        <p>If it cannot be lost, it does not belong in a browser.</p>
      </blockquote>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <div className="table-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th>Option</th>
              <th>Survives a reload</th>
              <th align="right">Cost</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <td>Server</td>
              <td>yes</td>
              <td align="right">1 row</td>
            </tr>
            <tr>
              <td>Cookie</td>
              <td>yes</td>
              <td align="right">4 kB</td>
            </tr>
          </tbody>
        </table>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key */}
      <pre className="code" tabIndex={0} data-language="ts">
        <code>
          <span className="tk-k">export function</span> <span className="tk-f">total</span>(cart:{" "}
          <span className="tk-t">Cart</span>){" {\n  "}
          <span className="tk-c">{"// cents, never floats\n"}</span>
          {"  "}
          <span className="tk-k">return</span> cart.lines.<span className="tk-f">reduce</span>((sum, line){" "}
          {"=>"} sum + line.price, <span className="tk-n">0</span>);{"\n}"}
        </code>
      </pre>
      <p dir="auto">הסל נשמר בשרת, כי הדפדפן שוכח.</p>
      <hr />
      <p>
        <span className="raw-html">{"<details>"}</span> raw HTML stays text.
      </p>
    </div>
  );
}
