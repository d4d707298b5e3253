//! What is said of sources, in both languages.

use gongkai::{Bilingual, Text};

macro_rules! words {
    ($($name:ident = $zh:literal, $en:literal;)*) => {
        $(pub(crate) const $name: Text = Bilingual::new($zh, $en);)*
        #[cfg(test)]
        const ALL: &[Text] = &[$($name,)*];
    };
}

words! {
    NO_SUCH_FILE = "文件不存在。", "There is no such file.";
    NO_PERMISSION = "没有读取权限。", "There is no permission to read it.";
    NO_REPORTS = "目录中没有报告文件（.txt、.html、.docx、.xlsx、.pdf 等）。", "The directory holds no report (.txt, .html, .docx, .xlsx, .pdf and the like).";
    PIPE_SKIPPED = "跳过：不是普通文件。", "skipped: it is no regular file.";
    LINK_SKIPPED = "跳过：不跟随指向目录的链接。", "skipped: links to directories are not followed.";
    OTHERS_SKIPPED = "跳过文件名不像报告的文件", "passed over, no reports by their names";
    OUR_FAILURE = "本工具出错了（不是报告的错），这个文件没有读；请把文件和上面的信息报告给我们。", "This tool failed (nothing is wrong with the report), and the file was not read. Please report it with the file and what stands above.";
    SIDECAR_WRONG = "忽略记录有误：", "the record of what was put aside is wrong: ";
    SIDECAR_STALE = "所忽略的问题已不再出现：", "put aside, and not found any more: ";
    CANNOT_READ = "读取失败：", "cannot be read: ";
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_text_stands_in_both_languages() {
        for text in super::ALL {
            assert!(text.zh.chars().any(|it| ('\u{4e00}'..='\u{9fff}').contains(&it)), "{}", text.zh);
            assert!(text.en.is_ascii() && text.en.bytes().any(|it| it.is_ascii_alphabetic()), "{}", text.en);
        }
    }
}
