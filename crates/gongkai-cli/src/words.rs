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
    RULES_ABOUT = "列出检查规则，或显示一条规则的说明", "List the rules, or show the page of one";
    HELP_ABOUT = "显示帮助", "Print help";
    VERSION_ABOUT = "显示版本", "Print the version";
    PATHS = "文件或目录；- 为标准输入。目录会逐层查找", "Files or directories; - is standard input. Directories are walked";
    CODE = "规则代码，如 SUM001", "The code of a rule, such as SUM001";
    LANG = "语言，zh 或 en（默认取自系统，否则中文）", "Language, zh or en (default from the locale, else Chinese)";
    FORMAT_CHECK = "输出格式：text 带原文，concise 一行一个，json 一份一行", "Output: text with excerpts, concise one line each, json one line a report";
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
    NO_SUCH_FILE = "文件不存在。", "There is no such file.";
    NO_PERMISSION = "没有读取权限。", "There is no permission to read it.";
    NO_REPORTS = "目录中没有报告文件（.txt、.md 等）。", "The directory holds no report (.txt, .md and the like).";
    PIPE_SKIPPED = "跳过：不是普通文件。", "skipped: it is no regular file.";
    LINK_SKIPPED = "跳过：不跟随指向目录的链接。", "skipped: links to directories are not followed.";
    NOT_CHECKED = "未查", "not checked";
    OVER_INPUT = "输出文件也是输入文件，为免覆盖报告，没有运行。", "The output file is one of the inputs; nothing was done, so that no report is overwritten.";
    CANNOT_READ = "读取失败：", "cannot be read: ";
    CANNOT_WRITE = "写入失败：", "cannot be written: ";
    UNKNOWN_RULE = "没有这条规则：", "there is no such rule: ";
    RULES_HINT = "用 gongkai rules 查看全部规则。", "See gongkai rules for all of them.";
    NOTE = "说明", "note";
    SUSPECT = "嫌疑", "suspect";
    STANDS = "写作", "printed";
    EXPECTED = "核算为", "the check gives";
    BAD_ARGUMENTS = "参数有误：", "wrong arguments: ";
    MISSING_ARGUMENT = "缺少必要的参数", "a required argument is missing";
    MISSING_COMMAND = "缺少命令：check、extract 或 rules", "a command is missing: check, extract or rules";
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
