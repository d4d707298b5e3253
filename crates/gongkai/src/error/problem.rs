//! What could not be read, in both languages: what it is, and what to do about it.

use crate::Bilingual;
use gongkai_document::{Format, Problem};

/// A problem of reading as a sentence.
pub(super) fn words(problem: &Problem) -> Bilingual {
    let both = |zh: String, en: String| Bilingual::new(zh, en);
    match problem {
        Problem::Empty => both("文件是空的，没有可读的内容。".to_owned(), "the file is empty: there is nothing to read.".to_owned()),
        Problem::TooLarge { limit } => both(
            format!("文件超过上限（{limit} 字节）；年度报告不会这样大，请核对是不是选错了文件。"),
            format!("the file is larger than the limit of {limit} bytes. No annual report is that large: check that it is the right file."),
        ),
        Problem::ExpandsTooFar { limit } => both(
            format!("文件解压后超过上限（{limit} 字节）；年度报告不会这样大，文件可能有恶意，请不要打开，并核对来源。"),
            format!("the file unpacks to more than the limit of {limit} bytes. No annual report does: it may be hostile, so check where it comes from."),
        ),
        Problem::TooDeep { limit } => hostile(&format!("标签嵌套超过 {limit} 层"), &format!("its elements are nested deeper than the limit of {limit}")),
        Problem::TooManyNodes { limit } => hostile(&format!("标签或对象超过 {limit} 个"), &format!("it has more elements or objects than the limit of {limit}")),
        Problem::TooManyCells { limit } => {
            hostile(&format!("表格过宽，或单元格超过 {limit} 个"), &format!("its tables are too wide, or have more cells than the limit of {limit}"))
        }
        Problem::OtherFormat(format) => {
            let (zh, en) = advice(*format);
            both(format!("这是{}，不能直接读取；{zh}", format_zh(*format)), format!("this is {format}, which is not read. {en}"))
        }
        Problem::Locked(format) => both(
            format!("这是{}，加了密码，打不开；请先去掉密码，另存一份再读。", format_zh(*format)),
            format!("this is {format} under a password. Remove the password and save it again first."),
        ),
        Problem::NoTextLayer => both(
            "这个 PDF 只有图片、没有文字（扫描件）；请用原 Word 文件或网页版，或先做文字识别（OCR）并人工核对后再读。".to_owned(),
            "this PDF has pictures and no text, as a scan has. Take the Word file or the web page that it was made from, or run a text recognition and check its result first."
                .to_owned(),
        ),
        Problem::UnnamedLetters { unknown, letters } => both(
            format!("这个 PDF 的 {letters} 个字里有 {unknown} 个，字体没有说明是什么字，文字读不出来；请用原 Word 文件或网页版，或重新导出 PDF。"),
            format!(
                "the fonts of this PDF do not say what {unknown} of its {letters} letters are. Take the Word file or the web page, or export the PDF again."
            ),
        ),
        Problem::Broken { format, why } => both(
            format!("这是{}，但已损坏，读不下去；请重新下载，或从原文件另存一份。（详细原因，英文：{why}）", format_zh(*format)),
            format!("this is {format}, but it is broken ({why}). Fetch it again, or save it again from the original."),
        ),
        Problem::Damaged { encoding, offset, line } => both(
            format!("文本是 {} 编码，但第 {line} 行（第 {offset} 字节处）有损坏的字节；请从原文件重新保存，以免丢字。", encoding_name(encoding)),
            format!(
                "the text is {}, but line {line} (byte {offset}) holds damaged bytes. Save it again from the original, so that nothing is lost.",
                encoding_name(encoding)
            ),
        ),
        Problem::ControlCharacter { code, line } => both(
            format!("第 {line} 行有控制字符（{code:#04x}），纯文本中不应有；请从原文件重新另存为纯文本。"),
            format!("line {line} holds the control character {code:#04x}, which plain text has no use for. Save it again as plain text."),
        ),
        Problem::NotText => both(
            "文件不是文本（UTF-8、UTF-16、GB18030/GBK、Big5 都读不通）；请核对文件，或另存为纯文本。".to_owned(),
            "the file is no text: it cannot be read as UTF-8, UTF-16, GB18030 (GBK) or Big5. Check the file, or save it as plain text.".to_owned(),
        ),
        // A problem that a later version of the reader knows: its own words are better than none.
        other => both(other.to_string(), other.to_string()),
    }
}

/// A file that no agency would make.
fn hostile(zh: &str, en: &str) -> Bilingual {
    Bilingual::new(
        format!("{zh}；年度报告不会这样，文件可能有恶意或已损坏，请核对来源。"),
        format!("{en}. No annual report is like that: it may be hostile or broken, so check where it comes from."),
    )
}

fn encoding_name(encoding: &str) -> &str {
    if encoding.eq_ignore_ascii_case("gb18030") { "GB18030（GBK）" } else { encoding }
}

/// What to do with a file that is not read.
const fn advice(format: Format) -> (&'static str, &'static str) {
    match format {
        Format::Doc | Format::Rtf => ("请用 Word 或 WPS 打开，另存为 .docx 再读。", "Open it in Word or WPS and save it as .docx first."),
        Format::Ofd => ("请用 OFD 阅读器另存为 PDF，或用原 Word 文件。", "Save it as PDF from an OFD reader, or take the Word file."),
        Format::Xlsb => ("请用 Excel 或 WPS 打开，另存为 .xlsx 再读。", "Open it in Excel or WPS and save it as .xlsx first."),
        Format::Office => ("请打开后另存为 .docx、.xlsx 或 PDF 再读。", "Open it and save it as .docx, .xlsx or PDF first."),
        Format::Zip | Format::Archive => ("请先解压，再读里面的文件。", "Unpack it first and read what is in it."),
        Format::Image => {
            ("图片里的文字读不出来；请用原 Word 文件或网页版。", "Text in a picture is not read: take the Word file or the web page.")
        }
        Format::WebArchive => ("请用浏览器打开，另存为“网页，仅 HTML”再读。", "Open it in a browser and save it as a page of HTML only."),
        _ => (
            "这个版本没有带上它的读取部件；请另存为纯文本（.txt）再读。",
            "This build was made without its reader: save it as plain text (.txt) first.",
        ),
    }
}

const fn format_zh(format: Format) -> &'static str {
    match format {
        Format::Text => "纯文本",
        Format::Html => "网页文件（HTML）",
        Format::Docx => " Word 文件（.docx）",
        Format::Xlsx => " Excel 文件（.xlsx）",
        Format::Xls => "旧版 Excel 文件（.xls）",
        Format::Ods => " OpenDocument 表格文件（.ods）",
        Format::Pdf => " PDF 文件",
        Format::Xlsb => "二进制 Excel 文件（.xlsb）",
        Format::Office => "另一种办公文档（.odt、.pptx 等）",
        Format::Doc => "旧版 Word 或 WPS 文件（.doc、.wps）",
        Format::Encrypted => " Office 文件",
        Format::Ofd => " OFD 文件",
        Format::Zip => "压缩包（zip）",
        Format::Archive => "压缩包（rar、7z、gz）",
        Format::Rtf => " RTF 文件",
        Format::Image => "图片",
        Format::WebArchive => "单文件网页（.mht）",
        _ => "另一种格式的文件",
    }
}
