/**
 * Characters that are words of their own in sentences: particles, prepositions, adverbs, numerals, plain verbs. Behind
 * a word that ends with the same character they are no slip: 需要|要, 存在|在.
 */
export const LONE_WORDS: ReadonlySet<string> = new Set(
  [
    '的地得了着过吗呢吧啊之者所以而且并或和与及同跟即则因故若如虽但却',
    '在是有为被把将让使令由向往从自对于到至离按照据凭用给替比除随沿',
    '不没未无非莫勿别很太更最极甚颇较挺都也还又再才就只仅刚正已曾常总均皆全共同齐先后立渐愈越约近满逾超每各某另该本此其这那哪何谁',
    '我你您他她它咱一二三四五六七八九十百千万亿零〇两双半几数多少来余第初',
    '会能要可应需须敢肯愿想当必请说讲谈问答听看见读写教做作办干搞抓管改变换开关放收送交进出去走坐站住吃喝穿带拿取卖买打拉推提举帮救防建修补增减升降停留选定查审批判赛算测试促保稳强优大小高低新老好重深远长',
  ].join(''),
);

/**
 * Characters that end a name of a body, an office or a person, before a word that begins with the same: 重庆市|市场, 组织部|部长.
 */
export const LAST_CHARACTERS: ReadonlySet<string> = new Set(
  [
    '省市县区乡镇村街州盟旗国部委局厅处科室司署院校系会社团党行店厂包矿站馆园港湾岛山河江湖海路桥城线网',
    '个人名位项件次回场届期年月日时分秒周天季节点号条章款页篇份片段层级类种样批组队班台套间户只头株里米吨斤克元角度',
    '长员师生手工农兵军民官王李张刘陈杨黄赵吴徐孙马朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃武戴莫孔汤',
    '上下左右前内外中旁东西南北书报刊文字词句话语言信表图画像音声光电气水火土木油煤铁钢车船机器药品粮米面菜茶酒花草树林鱼房门灯体心手口事物法律令税费款价值量质力权利名德学性化产业',
  ].join(''),
);
