import type { DomainError } from '../kernel/domain-error.js';

/** A command that needs data, in a place where there never was a database. */
export function noDatabaseYet(directory: string): DomainError {
  return {
    code: 'NO_DATABASE_YET',
    path: ['DATA_DIR'],
    actual: directory,
    messageEn: `There is no database in ${directory} yet. Run this in the checkout, set DATA_DIR or DATABASE_URL, or begin with "npm start".`,
    messageVi: `Chưa có cơ sở dữ liệu trong ${directory}. Hãy chạy lệnh trong thư mục dự án, đặt DATA_DIR hoặc DATABASE_URL, hoặc bắt đầu bằng "npm start".`,
  };
}

/** A port that another program listens on. */
export function portTaken(host: string, port: number): DomainError {
  const hint = 'PORT=0 npm start';
  return {
    code: 'PORT_TAKEN',
    path: ['PORT'],
    actual: `${port}`,
    messageEn: `PORT ${port} on ${host} is taken by another program. Stop it, or choose another port; ${hint} takes any free one.`,
    messageVi: `Cổng PORT ${port} trên ${host} đang được chương trình khác sử dụng. Hãy dừng chương trình đó hoặc chọn cổng khác; ${hint} dùng một cổng còn trống.`,
  };
}

/** An address that this machine does not have, or a port that this account may not open. */
export function cannotListen(host: string, port: number, reason: string): DomainError {
  return {
    code: 'CANNOT_LISTEN',
    path: ['HOST'],
    actual: `${host}:${port}`,
    messageEn: `It is not possible to listen on HOST ${host}, PORT ${port}: ${reason}.`,
    messageVi: `Không thể mở cổng tại HOST ${host}, PORT ${port}: ${reason}.`,
  };
}

/** A database that does not answer, or that does not let this program in. */
export function cannotUseDatabase(reason: string): DomainError {
  return {
    code: 'DATABASE_UNUSABLE',
    path: ['DATABASE_URL'],
    messageEn: `The database cannot be used: ${reason}. Look at DATABASE_URL and at the server that it names.`,
    messageVi: `Không dùng được cơ sở dữ liệu: ${reason}. Hãy kiểm tra DATABASE_URL và máy chủ mà nó chỉ đến.`,
  };
}

/** A starting seed that cannot be loaded; the faults of its files are told beside it. */
export function seedRefused(faults: number): DomainError {
  return {
    code: 'SEED_REFUSED',
    path: ['SEED'],
    messageEn: `The database was not filled: the seeds have ${faults} faults. SEED=none starts without them.`,
    messageVi: `Chưa nạp được dữ liệu ban đầu: có ${faults} lỗi. SEED=none khởi động mà không nạp.`,
  };
}
