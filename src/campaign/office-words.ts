/**
 * Words of whoever leads a meeting, keeps a register, holds the microphone or the camera. A message speaks to villagers:
 * what such a person is to do stands in an action with `for`. They catch slips; they do not replace a reader.
 */
export const officeWords =
  /chủ trì|biên bản|giấy mời|nhóm nhỏ|vào sổ|sổ điểm danh|trước khi chốt|chốt xong|đọc tên|chụp ảnh|viết yêu cầu|lập danh sách|rà lại|rà soát|soát tít/iu;
