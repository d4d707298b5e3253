//! What holds for any text, and for any list of figures.

use gongkai::{Lang, Options, Page, Rounding, Severity, check, check_beside, json::sarif, parse, read};
use proptest::prelude::*;
use std::fmt::Write;

/// Pieces that reports are made of, to reach deep into the parser.
const PIECES: &[&str] = &[
    "主动公开",
    "政府信息",
    "其中",
    "，",
    "。",
    "；",
    "、",
    "（",
    "）",
    "：",
    "12条",
    "3件",
    "0件",
    "占8.21%",
    "约",
    "余",
    "2.6万",
    "两名",
    "不予公开",
    "未收到",
    "申请",
    "行政复议",
    "和",
    "诉讼",
    "费用",
    "由于",
    "因此",
    "收取",
    "380元",
    "自2012年1月1日起",
    "至2012年12月31日止",
    "201611日",
    "通过",
    "网站",
    "栏目",
    "累计",
    "历年",
    "其他类",
    "1.",
    "第9条",
    "〔2009〕6号",
    "均",
    "答复",
    "结转下年",
    "培训",
    "47个单位",
    "80多人",
    "下发了",
    "专项查办通知",
    "\n",
    "一、概述\n",
    "12345热线",
    "%",
    "三分之一",
    "為",
    "條",
    "數(shù)",
    " ",
    "|",
    "99999999999999999999",
    "占9223372036854775807%",
    "占0.000001%",
    "几十件",
    "各",
    "-5条",
    "二〇一二年一月一日",
    "无。",
    "9223372036854775807条",
    "分别为",
    "按时办结",
    "文件",
    "全部为",
    "，比上年的10条增长",
    "是上年",
    "的2.4倍",
    "占总量的三分之一",
    "《关于公开12条的通知》",
    "截至12月19日，",
    "11月31日",
    "本报告由甲、乙等三个部分组成",
    "\n一、主动公开政府信息情况\n",
    "\n三、依申请公开情况\n",
    "\n（三）公开形式\n",
    "特向社会公布2008年度某局政府信息公开年度报告",
    "山城县2012年政府信息公开工作年度报告\n",
    "发布时间：2012-11-20\n",
    "共计    条",
    "XX条",
    "增加（减少）",
    "进一步进一步",
    "办理总量",
    "来自个人",
    "复议后起诉",
    "1 286条",
    "\n信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数\n规章 | 0 | 0 | 9223372036854775807\n行政规范性文件 | 3 | -3 | /\n",
    "\n | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计\n行政复议 | 9223372036854775807 | 1 | 0 | 2 | 7\n未经复议直接起诉 | 1 |  | / | 0 | 1\n复议后起诉 | 0 | 0 | 0 | 0 | \n",
];

/// Pieces in a row; now and then one of them again and again, so that a clause is longer than anything that is looked back over.
fn prose() -> impl Strategy<Value = String> {
    let pieces = |most| prop::collection::vec(prop::sample::select(PIECES), 0..most).prop_map(|pieces| pieces.concat());
    let long = (pieces(12), prop::sample::select(PIECES), 20_usize..120, pieces(12));
    prop_oneof![3 => pieces(60), 1 => long.prop_map(|(before, again, times, behind)| before + &again.repeat(times) + &behind)]
}

#[test]
fn a_clause_longer_than_a_look_back_is_read() {
    // Found by the fuzz target of phrases.
    let text = format!("收费\n份12，次件，按时办结{}100件、收费", "不予公开".repeat(90));
    assert!(parse(&text).facts().count() > 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_text_is_read_and_every_place_is_true(text in prop_oneof![prose(), ".{0,200}"]) {
        let reading = parse(&text);
        for fact in reading.facts() {
            prop_assert_eq!(&text[fact.place.range()], fact.text);
            // A blank cell has a place and no text.
            prop_assert!(!fact.text.is_empty() || fact.place.cell.is_some());
            prop_assert!(fact.place.line >= 1 && fact.place.column >= 1);
        }
        prop_assert_eq!(reading.coverage.numbers, reading.coverage.placed + reading.coverage.unplaced.len());
        // Prose in the order of the text, then the cells.
        let starts: Vec<usize> = reading.facts().filter(|it| it.place.cell.is_none()).map(|it| it.place.start).collect();
        prop_assert!(starts.is_sorted());
        for list in &reading.report.lists {
            prop_assert!(!list.parts.is_empty());
            prop_assert!(list.parts.iter().chain(&list.whole).all(|id| id.0 < reading.report.statements.len()));
        }
        let checked = check_beside(&reading, Some(&reading), &Options::default());
        let page = Page::document(&[Page::of("a", &reading, &checked)], &[], Lang::En);
        prop_assert!(page.ends_with("</html>\n"));
        prop_assert!(sarif::results("a", &reading, &checked, Lang::Zh).is_ok());
        for finding in &checked.findings {
            prop_assert!(finding.places.iter().all(|place| text.is_char_boundary(place.start) && text.is_char_boundary(place.end)));
            prop_assert!(!finding.message.zh.is_empty() && !finding.message.en.is_empty());
        }
    }

    #[test]
    fn no_bytes_make_it_panic(text in prose(), bytes in prop::collection::vec(any::<u8>(), 0..8), at in any::<prop::sample::Index>()) {
        // Bytes of a report in either encoding with some damage in the middle, so that most of them get past the decoder.
        for mut report in [text.as_bytes().to_vec(), encoding_rs::GB18030.encode(&text).0.into_owned()] {
            let at = at.index(report.len() + 1);
            report.splice(at..at, bytes.iter().copied());
            if let Ok(reading) = read(&report) {
                check(&reading, &Options::default());
            }
        }
    }

    #[test]
    fn a_sound_list_is_quiet_and_a_changed_total_is_named(
        counts in prop::collection::vec(0_i64..5000, 2..14),
        rule in prop::sample::select(&Rounding::ALL),
        places in 0_u32..3,
        slip in prop_oneof![-9_i64..0, 1_i64..10],
        newline in any::<bool>(),
    ) {
        let sum: i64 = counts.iter().sum();
        prop_assume!(sum > 20);
        let text = |total: i64, shares: bool| {
            let mut text = format!("主动公开政府信息{total}条{}其中，", if newline { "。" } else { "，" });
            for (at, &count) in counts.iter().enumerate() {
                let name = if at + 1 == counts.len() { "其他".to_owned() } else { char::from_u32('甲' as u32 + at as u32).map(String::from).unwrap_or_default() };
                let share = rule.share(count, sum, places).filter(|_| shares).map_or(String::new(), |share| format!("，占{share}%"));
                let _ = write!(text, "{name}类信息{count}条{share}；");
            }
            text + "\n以上。"
        };
        let findings = |text: &str| check(&parse(text), &Options::default()).findings.into_iter().filter(|it| it.severity >= Severity::Warning).collect::<Vec<_>>();
        // Without shares, a sound list raises nothing. With shares rounded by one rule it may only be told to the reader when too few shares tell the rule.
        prop_assert!(findings(&text(sum, false)).is_empty());
        if rule == Rounding::Nearest {
            prop_assert!(findings(&text(sum, true)).is_empty(), "{}", text(sum, true));
        }
        let total = sum + slip;
        // A total that the first parts reach exactly is taken for theirs: what follows may divide it anew.
        let mut reached = 0;
        prop_assume!(!counts.iter().any(|count| { reached += count; reached == total }));
        let found = findings(&text(total, false));
        prop_assert_eq!(found.len(), 1);
        prop_assert_eq!(found[0].code, "SUM001");
        prop_assert_eq!(found[0].expected.clone(), Some(sum.to_string()));
        prop_assert_eq!(found[0].found.clone(), Some(total.to_string()));
    }
}

#[test]
fn the_work_grows_with_the_length_and_no_faster() {
    // Counted in facts and numbers, not in seconds: a text repeated a hundred times gives a hundred times as many.
    let once = "2012年主动公开政府信息10条，其中文件类4条，占40%；其他类6条，占60%。没有发生行政复议。\n";
    let (one, many) = (parse(once), parse(&once.repeat(100)));
    assert_eq!(many.facts().count(), one.facts().count() * 100);
    assert_eq!(many.coverage.numbers, one.coverage.numbers * 100);
}
