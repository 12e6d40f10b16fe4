// What bundled packages get for `node:http`: as `require` gives it.
module.exports = process.getBuiltinModule('node:http')
