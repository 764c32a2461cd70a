import { phraseBefore } from './marks.ts';
import { firstGroup, pattern, type Sighting, type Spotter } from './sighting.ts';

const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳時时穆农司卓古吉缪简車车项項连連芦麦麥褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const titles = pattern(`
教授 副教授 博士 先生 女士 主任 部长 部長 副部长 局长 局長 市长 市長 省长 省長 县长 縣長 书记 書記 主席 副主席 总统 總統 总理 總理 首相 董事长 董事長 总经理 總經理 总裁 總裁 副总裁 院长 院長 校长 校長 所长 所長 馆长
法官 律师 律師 医生 醫生 记者 導演 导演 教练 教練 队长 隊長 上校 将军 將軍 院士 研究员 研究員 发言人 發言人 议员 議員 老师 老師 同志 会长 會長 秘书长 秘書長 司令 参议员 眾議員 法師 神父`);
const leads = pattern(`
创始人 創辦人 创办人 联合创始人 共同創辦人 首席执行官 首席執行官 执行长 執行長 首席科学家 首席财务官 首席技术官 总裁 總裁 副总裁 董事长 董事長 总经理 總經理 总监 總監 经理 經理 教授 副教授 主任 副主任 部长 部長 副部长 局长 主席 副主席
市长 市長 省长 县长 书记 记者 記者 分析师 分析師 经济学家 經濟學家 发言人 發言人 代言人 导演 導演 演员 演員 作家 诗人 歌手 画家 畫家 编剧 制片人 律师 律師 法官 院士 研究员 研究員 工程师 工程師 设计师 設計師 教练 教練 队长 隊長 球员 球員
前锋 门将 后卫 中场 选手 選手 总统 總統 总理 總理 首相 国王 院长 院長 校长 校長 所长 会长 會長 馆长 館長 负责人 負責人 村民 居民 老师 老師 学生 學生 医生 醫生 护士 护士长 志愿者 店主 船长 船長 母亲 父亲 妻子 丈夫 女儿 儿子 弟弟 妹妹 哥哥 姐姐 作曲家 指挥家 摄影师 策展人 建筑师 农民 渔民 司机 秘书长`);
const han = '\\p{sc=Han}';
const chineseName = `[${surnames}]${han}{1,2}|(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)${han}{1,2}`;
const foreign = `${han}{1,6}(?:[·・•]${han}{1,8})+`;
const speaks =
  '(?:说|說|表示|认为|認為|透露|称|稱|指出|告诉|告訴|介绍|介紹|坦言|强调|強調|补充|補充|写道|回忆|回憶|直言|解释|解釋|宣布|还透露|还表示|则|在|于|於|将|將|已|曾|也|是|的|和|与|與|为|為|从|從|对|對|被|获|獲|向|出任|担任|接受|当选|率|让|及|等|，|。|、|（|\\(|：|；)';
const behind = new RegExp(`(${foreign}|${chineseName})(?=(${titles})(?!${han}{0,1}的))`, 'gu');
const before = new RegExp(
  `(${leads})(?:的|是|、|为)?(${foreign}|${chineseName}|[A-Z][A-Za-z'’.-]+(?:\\s[A-Z][A-Za-z'’.-]+){0,2})(?=\\s?${speaks}|$)`,
  'gu',
);
const speaking = new RegExp(
  `(?<=^|[，。；：“”！？、\\s])(${foreign}|${chineseName})(?=(?:还|也|则|随后|當時|当时)?(?:说|說|表示|认为|認為|透露|指出|坦言|强调|強調|介绍|介紹|补充))`,
  'gu',
);
const spoken = new RegExp(`(?<=”)(${foreign}|${chineseName})(?=(?:说|說|表示|写道|补充))`, 'gu');
const points = new RegExp(`(${foreign})`, 'gu');

const bodies = pattern(`
公司 集团 集團 科技 大学 大學 学院 學院 银行 銀行 研究所 研究院 法院 检察院 委员会 委員會 协会 協會 基金会 基金會 资本 資本 证券 證券 交易所 医院 醫院 出版社 日报 日報 商报 晚报 晚報 新闻社 电视台 電視台 广播电台 博物馆 博物館 美术馆 美術館
图书馆 圖書館 中学 中學 小学 小學 俱乐部 俱樂部 联盟 聯盟 联合会 工会 工會 商会 商會 党 黨 乐团 樂團 剧院 劇院 公安局 气象局 氣象局 航空 汽车 電子 电子 药业 制药 製藥 能源 建筑 建设 地产 保险 控股 传媒 影业 工业 重工 实验室 實驗室 事务所 中心 政府 议会 議會 国会 法庭 外交部 教育部 财政部 商务部 国防部 卫生部 工信部 环保局 监管局 管理局 警察局 消防局 投资 生物 机器人 半导体 半導體 软件 網路 网络 旅行社`);
const edge =
  '在由与與和是了向对對从從为為被把将將于於该該及到给給让讓跟有个個家名位说說曾的并並但而据據经經因以等所称稱至均每各这這那其我你他她它们們来自作受成立加入于';
const body = new RegExp(
  `(?<=^|[，。；：、“”‘’《》（）()\\s\\da-zA-Z${edge}])([^\\P{sc=Han}${edge}]{2,10}?(?:${bodies}))(?!${han}{0,1}(?:${bodies})|[学生员們们])`,
  'gu',
);
const generic =
  /^(?:上市|本地|当地|科技|高新|新能源|民营|国有|跨国|外国|中国的|人民|地方|中级|高级|最高|一审|二审|监管|相关|有关|多家|两家|几家|数家|全国|国际|国家|省|市|县|区|母|子|分|总|商业|投资|互联网|汽车|电子|生物|大型|小型|初创|知名|著名|公立|私立|重点|综合|专门|独立|评估|研发|数据|购物|文化|活动|服务|指挥|新闻|联邦|反对|执政|两|大|小|社会|体育|教育|医疗|人工智能|清洁|可再生|可持续|美国|中国|日本|韩国|英国|法国|德国|欧洲|房|航)+$/u;
const laws = /《([^《》]{2,24}(?:法|法案|条例|條例|协定|協定|条约|條約|公约|规定|办法))》/gu;

/** Names in Chinese: people beside their offices and where they speak, names with points, bodies and laws. */
export const chineseSightings: Spotter = (text) => {
  const found: Sighting[] = [];
  const add = (sighting: Sighting) => {
    if (!found.some(({ start, end }) => start < sighting.end && sighting.start < end)) found.push(sighting);
  };
  for (const match of text.matchAll(laws))
    add({
      form: match[1] as string,
      kind: 'law',
      start: match.index + 1,
      end: match.index + 1 + (match[1] as string).length,
      isSure: true,
    });
  for (const match of text.matchAll(before)) {
    const [whole, lead = '', form = ''] = match;
    const start = match.index + whole.length - form.length;
    const phrase = phraseBefore(text, match.index + lead.length);
    const from =
      phrase && phrase.end === match.index + lead.length ? Math.min(phrase.start, match.index) : match.index;
    add({
      form,
      kind: 'person',
      start,
      end: start + form.length,
      isSure: true,
      who: { start: from, end: match.index + lead.length },
    });
  }
  for (const rule of [behind, speaking, spoken])
    for (const match of text.matchAll(rule)) {
      const form = match[1] as string;
      if (/^.[们個个位名的]/u.test(form) || /[们的了是在]$/u.test(form)) continue;
      add({
        form,
        kind: 'person',
        start: match.index,
        end: match.index + form.length,
        isSure: rule !== behind || form.length > 2,
      });
    }
  for (const match of text.matchAll(points)) add({ ...firstGroup(match), kind: 'person', isSure: false });
  for (const match of text.matchAll(body)) {
    const form = match[1] as string;
    const stem = form.replace(new RegExp(`(?:${bodies})$`, 'u'), '');
    if (stem.length < 2 || generic.test(stem)) continue;
    add({
      form,
      kind: 'organization',
      start: match.index,
      end: match.index + form.length,
      isSure: stem.length < 7,
    });
  }
  return found;
};
