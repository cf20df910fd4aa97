/** What is written into src/connection.js: [what stands there, what shall stand there]. */
export const connectionRepairs = [
  // A write scheduled before the socket closed threw in a timer and ended the process; its query must fail instead.
  [
    'function nextWrite(fn) {\n',
    `function nextWrite(fn) {
    if (!socket) {
      discardWrites()
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      return false
    }
`,
  ],
  // Closing cleared the timer without forgetting it, so that the connection never wrote again.
  [
    '  function connectTimedOut() {',
    `  function discardWrites() {
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
  }

  // A server that has gone silent (frozen, unplugged) while a query waits: the query fails, the connection goes.
  function silent() {
    if (!query && !initial && !sent.length)
      return
    error(Errors.connection('SERVER_SILENT', options, socket))
    socket.destroy()
    closed(true)
  }

  function connectTimedOut() {`,
  ],
  ['    clearImmediate(nextWriteTimer)\n    if (socket) {', '    discardWrites()\n    if (socket) {'],
  ['    clearImmediate(nextWriteTimer)\n    socket.removeListener', '    discardWrites()\n    socket.removeListener'],
  // An error event may still follow the close.
  [
    '    socket.removeAllListeners()\n    socket = null\n',
    "    socket.removeAllListeners()\n    socket.on('error', () => {})\n    socket = null\n",
  ],
  // The driver's own question after connecting had nobody to take its failure.
  ['        return fetchArrayTypes()', '        return fetchArrayTypes().catch(() => { needsTypes = true })'],
  [
    '    if (initial)\n      return reconnect()\n',
    `    if (initial) {
      query && queryError(query, Errors.connection('CONNECTION_CLOSED', options, socket))
      query = errorResponse = null
      result = new Result()
      return reconnect()
    }
`,
  ],
  // What the dead session left must not be told to the next query on this connection.
  [
    '    closedTime = performance.now()\n    hadError',
    `    query && queryError(query, Errors.connection('CONNECTION_CLOSED', options, socket))
    while (sent.length)
      queryError(sent.shift(), Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = results = final = stream = null
    result = new Result()
    rows = 0
    closedTime = performance.now()
    hadError`,
  ],
  [
    "      socket.on('data', data)\n      keep_alive",
    "      socket.on('data', data)\n      options.query_deadline && socket.setTimeout && socket.setTimeout(options.query_deadline * 1000, silent)\n      keep_alive",
  ],
];

/** The same for src/index.js. */
export const indexRepairs = [
  // What a transaction still asks for after its connection died must not reach whoever uses that connection next.
  ['    let savepoints = 0\n      , connection\n', '    let savepoints = 0\n      , lost = null\n      , connection\n'],
  [
    'new Promise((_, reject) => connection.onclose = reject)',
    `new Promise((_, reject) => connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
  ],
  [
    '        q.catch(e => uncaughtError || (uncaughtError = e))\n        c.queue',
    '        q.catch(e => uncaughtError || (uncaughtError = e))\n        if (lost)\n          return q.reject(lost)\n        c.queue',
  ],
  [
    '      throw error\n    }\n\n    async function scope',
    '      throw error\n    } finally {\n      connection && (connection.onclose = null)\n    }\n\n    async function scope',
  ],
  // Nobody waits for a free connection for ever.
  [
    '      ? go(busy.shift(), query)\n      : queries.push(query)\n',
    `      ? go(busy.shift(), query)
      : wait(query)
  }

  function wait(query) {
    queries.push(query)
    options.queue_deadline && setTimeout(() => {
      queries.remove(query) && query.reject(Errors.connection('NO_FREE_CONNECTION', options))
    }, options.queue_deadline * 1000).unref()
`,
  ],
  [
    '    onclose         : o.onclose,',
    '    onclose         : o.onclose,\n    query_deadline  : o.query_deadline,\n    queue_deadline  : o.queue_deadline,',
  ],
];

/** A reserved session that died was given back to the pool as if it lived, and taken from whoever had it by then. */
export const reserveRepairs = [
  // A session that opens looks for it among those that wait; it does not know it by itself.
  [
    '    queries.length && connect(c, queries.shift())\n  }\n}\n',
    `    if (queries.length) {
      const query = queries.shift()
      query.reserve && queries.push(query)
      connect(c, query)
    }
  }
}
`,
  ],
  [
    '        const query = { reserve: resolve, reject }\n        queries.push(query)\n',
    `        const query = {
          reserve: resolve,
          reject: e => {
            queries.remove(query)
            reject(e)
          }
        }
        wait(query)
`,
  ],
  [
    '    c.reserved.release = true\n',
    `    c.reserved.release = true
    let lost = null
    c.onclose = e => {
      lost = e
      while (queue.length)
        queue.shift().reject(e)
    }
`,
  ],
  [
    '    sql.release = () => {\n      c.reserved = null\n',
    `    sql.release = () => {
      if (lost)
        return
      c.onclose = null
      c.reserved = null
`,
  ],
  [
    '    function handler(q) {\n      c.queue === full\n        ? queue.push(q)',
    `    function handler(q) {
      if (lost)
        return q.reject(lost)
      c.queue === full
        ? queue.push(q)`,
  ],
];

/** Whoever opened a new session to reserve it never got it, and nobody else did. */
export const reserveConnectionRepairs = [
  [
    '      initial && !initial.reserve && execute(initial)\n      options.shared.retries = retries = 0\n',
    `      options.shared.retries = retries = 0
      if (initial && initial.reserve) {
        initial = null
        return onopen(connection)
      }
      initial && execute(initial)
`,
  ],
];
