/** What is known of a province: counts of 31/12/2022 and units since 01/07/2025. */
export interface ProvinceFigures {
  /** Its code in seeds/reference/units. */
  readonly code: string;
  /** Enterprises that were active. */
  readonly active: number;
  /** Those of them that had results of business. */
  readonly operating: number;
  /** Of those that had results. */
  readonly workers: number;
  readonly women: number;
  readonly wards: number;
  /** And special zones. */
  readonly communes: number;
}

type Line = readonly [string, number, number, number, number, number, number];

/**
 * Enterprises: General Statistics Office, PX-Web tables by province as of 31/12/2022, added up for the 34 provinces by Resolution
 * 202/2025/QH15. Their units: Resolutions 1654 to 1687/NQ-UBTVQH15. In all 895,876 active enterprises, 735,319 with results,
 * 14,892,551 workers, 7,122,387 women among them, 687 wards, 2,634 communes and special zones.
 */
const lines: readonly Line[] = [
  ['ha_noi', 187_007, 150_522, 2_411_714, 1_023_301, 51, 75],
  ['cao_bang', 1222, 996, 14_963, 4861, 3, 53],
  ['tuyen_quang', 3028, 2346, 62_157, 25_012, 7, 117],
  ['dien_bien', 1109, 946, 26_757, 7601, 3, 42],
  ['lai_chau', 1212, 888, 9948, 3092, 2, 36],
  ['son_la', 2132, 1752, 19_593, 7459, 8, 67],
  ['lao_cai', 5250, 4085, 79_653, 27_801, 10, 89],
  ['thai_nguyen', 6145, 5151, 198_658, 112_449, 15, 77],
  ['lang_son', 2347, 1936, 19_954, 7547, 4, 61],
  ['quang_ninh', 9908, 8183, 239_069, 79_300, 30, 24],
  ['bac_ninh', 22_795, 18_395, 789_205, 436_267, 33, 66],
  ['phu_tho', 18_095, 14_342, 464_729, 253_752, 15, 133],
  ['hai_phong', 31_335, 25_964, 904_778, 475_652, 45, 69],
  ['hung_yen', 14_901, 12_295, 444_851, 250_964, 11, 93],
  ['ninh_binh', 17_158, 14_494, 526_698, 311_329, 32, 97],
  ['thanh_hoa', 15_494, 13_185, 362_082, 217_673, 19, 147],
  ['nghe_an', 13_154, 11_013, 222_257, 112_778, 11, 119],
  ['ha_tinh', 5556, 4295, 73_687, 27_306, 9, 60],
  ['quang_tri', 8302, 6788, 74_341, 28_258, 8, 70],
  ['hue', 5136, 4485, 98_198, 48_373, 21, 19],
  ['da_nang', 33_676, 27_934, 465_078, 211_777, 23, 71],
  ['quang_ngai', 7594, 6371, 125_500, 45_779, 9, 87],
  ['gia_lai', 12_983, 10_895, 195_996, 82_529, 25, 110],
  ['khanh_hoa', 14_179, 11_841, 175_655, 70_040, 16, 49],
  ['dak_lak', 10_677, 9047, 107_952, 44_588, 14, 88],
  ['lam_dong', 16_062, 12_374, 160_377, 70_873, 20, 104],
  ['dong_nai', 32_462, 28_305, 978_480, 503_617, 23, 72],
  ['ho_chi_minh', 326_737, 263_767, 4_160_367, 1_890_569, 113, 55],
  ['tay_ninh', 16_423, 13_825, 534_457, 272_416, 14, 82],
  ['dong_thap', 9515, 8496, 258_401, 145_476, 20, 82],
  ['vinh_long', 9076, 7946, 209_981, 118_258, 19, 105],
  ['an_giang', 13_695, 12_119, 175_318, 70_829, 14, 88],
  ['can_tho', 15_487, 14_541, 220_582, 102_934, 31, 72],
  ['ca_mau', 6024, 5797, 81_115, 31_927, 9, 55],
];

/** All provinces of today, in the order of their official codes. */
export const provinceFigures: readonly ProvinceFigures[] = lines.map(
  ([code, active, operating, workers, women, wards, communes]) => ({
    ...{ code, active, operating, workers, women, wards, communes },
  }),
);
