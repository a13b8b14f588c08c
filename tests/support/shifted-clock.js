// Loaded before the product (NODE_OPTIONS=--import=...): its day is as many milliseconds ahead as the file SHIFTED_CLOCK says.
// Timers go on as ever, so that a test can lead several real processes over midnight at once.
import { readFileSync } from 'node:fs';

const file = process.env.SHIFTED_CLOCK;
const RealDate = Date;
let ahead = 0;

function look() {
  ahead = Number(readFileSync(file, 'utf8'));
}

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + ahead);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};

look();
setInterval(look, 50).unref();
