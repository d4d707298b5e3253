//! What the command says, in both languages. Messages on reports stand in the library.

use gongkai::{Bilingual, Text};

macro_rules! words {
    ($($name:ident = $zh:literal, $en:literal;)*) => {
        $(pub(crate) const $name: Text = Bilingual::new($zh, $en);)*

        /// Every text, for the test that both languages are there.
        #[cfg(test)]
        const ALL: &[Text] = &[$($name,)*];
    };
}

words! {
    ABOUT = "读取并检查政府信息公开工作年度报告：指出数字错在哪里，不联网。", "Read and check annual reports on open government information: says which numbers are wrong, and where. Works offline.";
    CHECK_ABOUT = "检查报告，列出问题", "Check reports and list what is wrong";
    CHECK_LONG = "读取报告并检查，列出问题及其所在的行列。\n退出码：0 没有问题，1 有达到 --fail-on 级别的问题，2 有文件读不了或参数有误。", "Read reports, check them, and list what is wrong with line and column.\nExit status: 0 nothing found, 1 findings at or above --fail-on, 2 a file could not be read or an argument is wrong.";
    EXTRACT_ABOUT = "读取报告，每份输出一行 JSON，列出其中的事实", "Read reports and print their facts, one line of JSON each";
    EXTRACT_LONG = "读取报告，输出其中的事实。jsonl 每份报告一行；csv 和 parquet 是平表，--table 选哪一张：reports 每份一行，facts 每个事实一行，figures 每份报告每个口径一行（分组汇总用），或一张法定表格（每份一行、每格一列）。读不了的文件在每张表里也有一行。", "Read reports and print their facts. jsonl is one line a report; csv and parquet are flat tables, and --table tells which: reports (one row each), facts (one row a fact), figures (one row a report and harmonised concept, for group-bys), or a statutory table (one row a report, one column a cell). A file that cannot be read has its row in each of them.";
    AGGREGATE_ABOUT = "汇总多份报告，并说明每个合计的覆盖情况", "Add reports up, with the coverage of each sum";
    AGGREGATE_LONG = "按口径对照把多份报告相加，跨版本可比。每个合计都说明：几份报告有数，几份空白、写符号、未写。存量（现行有效件数、结转等）不跨年相加；本级与本行政区域从不相加。比率的名称写明分母。", "Add reports up through the crosswalk, over editions. Each sum says how many reports gave a number, and how many a blank, a mark, or nothing. What is of a moment (documents in force, requests carried out) is never added over years; own-level and region figures are never added to one another. Each rate names its denominator.";
    SIMILAR_ABOUT = "找出文字雷同的报告，列出相同的段落", "Find reports that are near-identical, with the passages they share";
    SIMILAR_LONG = "两两比较报告的正文：去掉数字、标点和机关名称，表格不算；很多报告都有的话（法规、固定句式）权重较低。文字相同、数字也相同的是照抄，数字不同的是套用模板。html 把相同的段落并排列出。", "Compare the running text of reports: digits, marks and agency names are masked, tables left out, and what many reports say (law, set phrases) weighs less. The same text with the same numbers is a copy, with other numbers a template. html shows the shared passages side by side.";
    THRESHOLD = "文字相似到多少才算，0.5 到 1（默认 0.8）", "How alike the text must be, 0.5 to 1 (default 0.8)";
    FORMAT_SIMILAR = "输出格式：text，json 每组一行，html 给人看", "Output: text, json one line a group, html a page for people";
    NONE_ALIKE = "没有雷同的报告。", "No reports are alike.";
    NO_TEXT = "正文太短，没有比较：", "too little running text to compare: ";
    NOT_ALL_PAIRS = "报告较多，先用指纹筛选再比较：相似 0.8 以上的，漏掉的不到百分之一（门槛更低时漏掉更多）；400 份以上的大组不逐对列出。", "With so many reports, sketches chose the pairs to compare: of those alike by 0.8 and more, fewer than one in a hundred is missed (more with a lower threshold); of groups beyond 400 reports not every pair is listed.";
    TEXT_ALIKE = "文字", "text";
    NUMBERS_ALIKE = "数字", "numbers";
    BY = "分组：agency、division、level、year、edition，逗号分隔", "Groupings, comma-separated: agency, division, level, year, edition";
    CONCEPTS = "要汇总的口径，逗号分隔（默认全部）：对照概念、单元格 表.行.列 或比率 rate.…", "What to add up, comma-separated (default: all): keys of the crosswalk, cells as table.row.column, or rates as rate....";
    AGENCIES = "机关名录（csv、xlsx 等）：补上报告没写的区划代码、层级、范围", "A list of agencies (csv, xlsx and the like): fills in the division, level and scope that reports do not tell";
    AGENCIES_IGNORED = "名录中不认识的列，没有使用：", "columns of the list that are not known, and were not used: ";
    TABLE = "csv、parquet 输出哪张表；jsonl 给出时也输出该表", "Which flat table; with jsonl, lines of that table";
    FORMAT_AGGREGATE = "输出格式：table 给人看，csv、jsonl、parquet 供程序用", "Output: table for people, csv, jsonl and parquet for programs";
    UNREADABLE = "份读不了，不在合计中", "could not be read, and are in no sum";
    TABLES_REFUSED = "份报告有不能可靠读取的表格（RED002），其中的数没有采用，计为未写", "have a table that could not be read reliably (RED002); its numbers were not taken, and count as not stated";
    REPEATED_REPORTS = "份与另一份的机关和年份相同，都已计入；可能是重复的文件", "name the same agency and year as another one; all are in the sums, and may be copies";
    NO_REPORT = "没有可以汇总的报告。", "there is no report to add up.";
    SILENT = "没有一份报告写出、未列出的合计（csv 等格式中有）：", "sums that no report states, not shown (csv and the other formats have them): ";
    BOM = "csv 前加 UTF-8 标记，Excel 双击打开不乱码", "Begin csv with the mark of UTF-8, so that Excel reads it";
    ALL_REPORTS = "全部", "all";
    UNKNOWN = "不明", "unknown";
    RULES_ABOUT = "列出检查规则，或显示一条规则的说明", "List the rules, or show the page of one";
    FEE_ABOUT = "计算信息处理费，并列出算法", "Compute the information processing fee, with its working";
    FEE_LONG = "计算政府信息公开信息处理费（国办函〔2020〕109号），超额累进，逐段列出算法。\nitems：同一申请人一个自然月内的申请件数；pages：单件申请的页数。每件申请只能选一种方式；各月、各件分别计算，不累加。\n2021-01-01 以前没有这项收费：以 2 退出，并说明当时的规定。", "Compute the information processing fee (General Office letter 109 of 2020), progressive on the excess, bracket by bracket.\nitems: requests of one applicant in a calendar month; pages: pages of one request. One of the two for each request; months and requests do not add up.\nBefore 2021-01-01 there was no such fee: status 2, saying which regime held.";
    FEE_BY = "按件 items，或按页 pages", "By items, or by pages";
    FEE_COUNTS = "件数或页数；几个数分别计算", "How many; several numbers are computed one by one";
    FEE_ON = "按哪一天的规定计算（默认系统日期）", "The day whose rule applies (default: the system date)";
    DEADLINE_ABOUT = "计算申请的答复期限，逐日列出工作日", "Compute the deadline of a request, with the working days that count";
    DEADLINE_LONG = "按收到申请当日施行的《政府信息公开条例》计算答复期限：2008-05-01 起 15 个工作日，2019-05-15 起 20 个工作日；收到之后的下一个工作日为第一日。\n没有工作日历的年份不推算：以 2 退出，并说明用 --calendar 补充。", "Compute the deadline by the Regulations in force on the day of receipt: 15 working days since 2008-05-01, 20 since 2019-05-15. Day 1 is the next working day.\nA year without a working-day calendar is not guessed: status 2, naming --calendar.";
    DEADLINE_RECEIVED = "收到申请的日期，如 2025-01-20；几个日期分别计算", "Day of receipt, such as 2025-01-20; several days are computed one by one";
    DEADLINE_EXTENDED = "已延长答复期限", "The reply was extended";
    DEADLINE_SUSPENDED = "不计入期限的期间（征求第三方、其他机关意见等），首尾两日均不计；可重复", "A time that does not count (asking third parties or other organs), neither end counts; repeatable";
    CALENDAR = "工作日历文件：一整年的安排，或地方节假日；可重复", "Calendar file: a whole year, or regional holidays; repeatable";
    SCHEMA_ABOUT = "输出 JSON Schema", "Print the JSON Schemas";
    SCHEMA_NAME = "report 报告，line 提取行，fact 事实，finding 问题；不写则全部", "report, line, fact or finding; all of them without a name";
    NO_NUMBER = "不是非负整数：", "no whole number: ";
    NO_DATE = "不是日期（应如 2025-01-20）：", "no date (write it as 2025-01-20): ";
    TODAY = "未给出 --on，按系统日期（北京时间）", "--on is not given: taking the system date (Beijing time) ";
    BASIS = "依据：", "Basis: ";
    DUE = "最迟答复：", "due: ";
    RECEIVED = "收到：", "received: ";
    WORKING_DAYS = "个工作日", " working days";
    LEFT_OUT = "不计：", "left out: ";
    PROVISIONAL = "注意：年底几天的安排可能随下一年的放假通知变化。", "Note: the notice of the next year may still change the last days of this year.";
    HELP_ABOUT = "显示帮助", "Print help";
    VERSION_ABOUT = "显示版本", "Print the version";
    PATHS = "文件或目录；- 为标准输入。目录会逐层查找", "Files or directories; - is standard input. Directories are walked";
    CODE = "规则代码，如 SUM001", "The code of a rule, such as SUM001";
    LANG = "语言，zh 或 en（默认取自系统，否则中文）", "Language, zh or en (default from the locale, else Chinese)";
    FORMAT_CHECK = "输出格式：text 带原文，concise 一行一个，json 一份一行，sarif 与 github 供代码平台，html 是给人看的页面", "Output: text with excerpts, concise one line each, json one line an input, sarif and github for code hosts, html a page for people";
    CONFIG = "配置文件（默认从当前目录向上找 gongkai.toml）：级别、选择、已忽略的问题、本地期限", "Configuration (else gongkai.toml, found upward): severities, selection, findings put aside, local due days";
    CONFIG_WRONG = "配置有误：", "wrong configuration: ";
    ID = "编号", "id";
    DISMISSED = "已忽略的问题：", "put aside: ";
    PREVIOUS = "上年的报告（文件或目录），按机关名称和年份配对，核对跨年的数", "Last year's reports (files or directories), paired by agency and year, to check across years";
    NO_YEAR_BEFORE = "所给的上年报告中没有同一机关上一年的，没有核对跨年的数。", "none of the reports given is that of the same agency on the year before; nothing was checked across years.";
    LINE_OF_TEXT = "（读出的文字第 {} 行）", "(line {} of the text that was read) ";
    NOT_SHOWN = "份没有列出", "are not shown";
    NOTHING_STATED = "没有一份报告写出所选的项目。", "no report states what was asked for.";
    CHILDREN = "下级机关的报告（文件或目录），相加后与本报告核对", "Reports of subordinate agencies (files or directories): added up and held against the report";
    EXPECT = "应报机关名录（csv、xlsx 等）：列出未报、逾期、读不了、格式不对的机关", "A list of the agencies that should have reported (csv, xlsx and the like): tells which are missing, late, unreadable or in a wrong format";
    FORMAT_EXTRACT = "输出格式", "Output format";
    FORMAT_RULES = "输出格式", "Output format";
    OUTPUT = "写入文件，不写到标准输出", "Write to a file instead of standard output";
    SELECT = "只用这些规则，逗号分隔；可写规则族，如 SUM", "Only these rules, comma-separated; a family such as SUM selects it whole";
    IGNORE = "不用这些规则，逗号分隔", "Leave out these rules, comma-separated";
    FAIL_ON = "达到这一级别就以 1 退出", "End in status 1 from this severity on";
    PARTIAL = "文本是节选：不查应有而没有的内容，也不查止于文末的列表", "The text is an excerpt: what should be there is not asked for, and a list that ends with the text is not checked";
    FACTS = "json 输出中带上事实", "With the facts, in json";
    USAGE = "用法：", "Usage:";
    COMMANDS = "命令：", "Commands:";
    ARGUMENTS = "参数：", "Arguments:";
    OPTIONS = "选项：", "Options:";
    NOT_CHECKED = "未查", "not checked";
    OVER_INPUT = "输出文件也是输入文件，为免覆盖报告，没有运行。", "The output file is one of the inputs; nothing was done, so that no report is overwritten.";
    CANNOT_WRITE = "写入失败：", "cannot be written: ";
    UNKNOWN_RULE = "没有这条规则：", "there is no such rule: ";
    RULES_HINT = "用 gongkai rules 查看全部规则。", "See gongkai rules for all of them.";
    NOTE = "说明", "note";
    SUSPECT = "嫌疑", "suspect";
    STANDS = "写作", "printed";
    EXPECTED = "核算为", "the check gives";
    BAD_ARGUMENTS = "参数有误：", "wrong arguments: ";
    MISSING_ARGUMENT = "缺少必要的参数", "a required argument is missing";
    TAKEN_BY_AN_OPTION = "没有要检查的报告：--previous、--children 取走了后面所有的路径，报告要写在它们前面；缺少", "no report is left to check: --previous and --children take every path behind them, so name the reports first; missing:";
    MISSING_COMMAND = "缺少命令，如 check 或 extract", "a command is missing, such as check or extract";
    REPEATED = "参数重复", "given twice";
    UNKNOWN_ARGUMENT = "不认识的参数", "unknown argument";
    UNKNOWN_COMMAND = "不认识的命令", "unknown command";
    INVALID_VALUE = "参数值不对", "invalid value";
    MORE_HELP = "用 gongkai --help 查看用法。", "See gongkai --help.";
    POSSIBLE = "可用的值：", "possible values: ";
    DEFAULT = "默认：", "default: ";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_stands_in_both_languages() {
        for text in ALL {
            assert!(text.zh.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)), "{}", text.zh);
            assert!(text.en.is_ascii() && text.en.bytes().any(|it| it.is_ascii_alphabetic()), "{}", text.en);
        }
    }
}
