import { EmbeddedPostgresError } from './embedded-postgres-error.js';

const USE_ANOTHER = {
  en: 'Set DATABASE_URL to use another PostgreSQL 18.',
  vi: 'Hãy đặt DATABASE_URL để dùng một PostgreSQL 18 khác.',
};

/** No binaries for this system: the optional package is left out, or there is none. */
export function postgresMissing(platform: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_MISSING',
    'DATABASE_URL',
    `There is no embedded PostgreSQL for ${platform} in node_modules. ${USE_ANOTHER.en}`,
    `Không có PostgreSQL nhúng cho ${platform} trong node_modules. ${USE_ANOTHER.vi}`,
  );
}

/** The binaries are there and do not run; `output` is what they said. */
export function postgresDoesNotRun(output: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_DOES_NOT_RUN',
    'DATABASE_URL',
    `The embedded PostgreSQL does not run on this system: ${output} ${USE_ANOTHER.en}`,
    `PostgreSQL nhúng không chạy được trên máy này: ${output} ${USE_ANOTHER.vi}`,
  );
}

/** Another process runs the server of this directory. */
export function directoryInUse(directory: string, pid: number | undefined): EmbeddedPostgresError {
  const holder = pid === undefined ? 'another process' : `process ${pid}`;
  const holderVi = pid === undefined ? 'một tiến trình khác' : `tiến trình ${pid}`;
  const hint = 'DATA_DIR=./.data-2 PORT=0 npm start';
  return raise(
    'EMBEDDED_POSTGRES_IN_USE',
    'DATA_DIR',
    `The data directory ${directory} is in use by ${holder}. Stop it, or start with a directory of its own: ${hint}`,
    `Thư mục dữ liệu ${directory} đang được ${holderVi} sử dụng. Hãy dừng tiến trình đó, hoặc khởi động với thư mục riêng: ${hint}`,
  );
}

/** The data directory cannot be made or written. */
export function directoryNotWritable(directory: string, reason: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_DIRECTORY',
    'DATA_DIR',
    `The data directory ${directory} cannot be used: ${reason}. Set DATA_DIR to one that can be written.`,
    `Không dùng được thư mục dữ liệu ${directory}: ${reason}. Hãy đặt DATA_DIR là một thư mục ghi được.`,
  );
}

/** The directory holds data that the account which must run the server can no longer reach. */
export function dataOutOfReach(directory: string, account: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_OUT_OF_REACH',
    'DATA_DIR',
    `${directory} holds a database that the account "${account}" cannot reach; PostgreSQL does not run as root. Open the way (chmod o+x on the directories above) or set DATA_DIR.`,
    `${directory} chứa cơ sở dữ liệu mà tài khoản "${account}" không truy cập được; PostgreSQL không chạy bằng root. Hãy mở đường (chmod o+x cho các thư mục cha) hoặc đặt DATA_DIR.`,
  );
}

/** A server that an earlier process left behind does not end. */
export function leftoverServer(pid: number, directory: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_LEFTOVER',
    'DATA_DIR',
    `PostgreSQL (process ${pid}) of an earlier start still runs in ${directory} and does not end. Stop it and start again.`,
    `PostgreSQL (tiến trình ${pid}) của lần khởi động trước vẫn chạy trong ${directory} và không dừng. Hãy dừng nó rồi khởi động lại.`,
  );
}

/** The server or the making of its files failed; `lastLines` are its own words. */
export function startFailed(lastLines: string): EmbeddedPostgresError {
  return raise(
    'EMBEDDED_POSTGRES_START_FAILED',
    'DATA_DIR',
    `The embedded PostgreSQL did not start. Its last words:\n${lastLines}`,
    `PostgreSQL nhúng không khởi động được. Những dòng cuối:\n${lastLines}`,
  );
}

function raise(code: string, setting: string, messageEn: string, messageVi: string) {
  return new EmbeddedPostgresError({ code, messageEn, messageVi, path: [setting] });
}
