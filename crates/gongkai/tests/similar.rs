//! Near-identical reports: what is alike is found, by sketches as by comparing all; what only shares the words of the law is not.

use gongkai::{Alike, Corpus, Digest, Likeness, groups, parse};
use proptest::prelude::*;

/// Sentences as reports have them, all different.
fn sentence(nth: usize) -> String {
    const WHO: [&str; 7] = ["分管领导", "办公室", "各股室", "信息员", "窗口单位", "下属事业单位", "机关纪委"];
    const WHAT: [&str; 11] =
        ["健全了", "完善了", "梳理了", "规范了", "细化了", "优化了", "压实了", "督促落实了", "检查了", "改进了", "明确了"];
    const WHICH: [&str; 13] = [
        "公开目录",
        "保密审查机制",
        "办理流程",
        "工作台账",
        "学习制度",
        "栏目设置",
        "考核办法",
        "答复文书",
        "公开指南",
        "值班安排",
        "责任分工",
        "档案管理",
        "热线衔接",
    ];
    const HOW: [&str; 5] = ["确保群众看得懂", "做到有章可循", "力求及时准确", "以便社会监督", "避免推诿扯皮"];
    let at = |step: usize, of: &[&'static str]| of[(nth / step) % of.len()];
    format!("{}{}{}，{}，第{}轮次已经结束。", at(1, &WHO), at(7, &WHAT), at(77, &WHICH), at(1001, &HOW), nth)
        .replace(&format!("第{nth}轮次"), &format!("第{}批事项", ["甲", "乙", "丙", "丁", "戊"][nth % 5]))
}

fn report(agency: usize, sentences: impl IntoIterator<Item = usize>, numbers: [u32; 3]) -> String {
    let body: String = sentences.into_iter().map(sentence).collect();
    let [one, two, three] = numbers;
    format!(
        "云溪县第{agency}局2023年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，编制本报告。\n{body}\n全年主动公开政府信息{}条，其中公文{one}条，动态{two}条，其他{three}条。",
        one + two + three
    )
}

fn digests(texts: &[String]) -> Vec<Digest> {
    texts.iter().map(|it| Digest::of(&parse(it))).collect()
}

fn of(one: &str, two: &str) -> Likeness {
    Corpus::new(&digests(&[one.to_owned(), two.to_owned()])).compare(0, 1)
}

#[test]
fn copies_templates_and_others() {
    let base = report(1, 0..30, [3, 8, 14]);
    let cases = [
        ("copied", report(1, 0..30, [3, 8, 14]), Some(Alike::Copy)),
        ("under another name", report(2, 0..30, [3, 8, 14]), Some(Alike::Copy)),
        ("with other numbers", report(2, 0..30, [5, 9, 21]), Some(Alike::Template)),
        ("with two sentences more", report(2, 0..32, [5, 9, 21]), Some(Alike::Template)),
        ("half of it", report(2, 15..45, [5, 9, 21]), None),
        ("only the words of the law", report(2, 300..330, [5, 9, 21]), None),
    ];
    for (name, other, expected) in cases {
        let likeness = of(&base, &other);
        assert_eq!(likeness.alike(800), expected, "{name}: {likeness:?}");
    }
    // A part is held whole by the longer one.
    let part = of(&report(1, 0..10, [3, 8, 14]), &report(2, 0..60, [3, 8, 14]));
    assert!(part.first_in_second > 930 && part.second_in_first < 400 && part.text < 400, "{part:?}");
}

#[test]
fn what_many_reports_say_weighs_less() {
    // Two reports share a third of their text. In a crowd that has that third as well, it says little.
    let pair = |first: usize| {
        [report(1, (0..10).chain(first..first + 20), [1, 2, 3]), report(2, (0..10).chain(first + 50..first + 70), [4, 5, 6])]
    };
    let two = pair(100).to_vec();
    let mut crowd = two.clone();
    crowd.extend((0..30).map(|nth| report(nth + 3, (0..10).chain(500 + nth * 20..520 + nth * 20), [7, 8, 9])));
    let alone = Corpus::new(&digests(&two)).compare(0, 1).text;
    let among = Corpus::new(&digests(&crowd)).compare(0, 1).text;
    assert!(alone > 150 && among * 2 < alone, "{alone} {among}");
}

#[test]
fn sketches_find_what_comparing_all_finds() {
    // Twenty-four families of eight, each member with some sentences of its own.
    let texts: Vec<String> = (0..192)
        .map(|nth| {
            let (family, member) = (nth / 8, nth % 8);
            let own = 4000 + nth * 4..4000 + nth * 4 + member / 2;
            report(nth, (family * 40..family * 40 + 40).chain(own), [nth as u32 + 1, 2, 3])
        })
        .collect();
    let digests = digests(&texts);
    let corpus = Corpus::new(&digests);
    let alike =
        |pairs: &mut dyn Iterator<Item = (usize, usize)>| pairs.filter(|it| corpus.compare(it.0, it.1).text >= 800).collect::<Vec<_>>();
    let exact = alike(&mut corpus.pairs());
    let found = alike(&mut corpus.candidates(800).into_iter());
    assert!(exact.len() > 500, "{}", exact.len());
    assert!(found.len() * 1000 >= exact.len() * 990, "{} of {}", found.len(), exact.len());
    assert!(found.iter().all(|it| exact.contains(it)));
    // Far fewer than all pairs are compared.
    assert!(corpus.candidates(800).len() * 5 < corpus.pairs().count());
    assert_eq!(groups(texts.len(), found), groups(texts.len(), exact));
}

#[test]
fn empty_and_short_texts_are_like_nothing() {
    let digests = digests(&[String::new(), "收到申请3件。".to_owned(), report(1, 0..30, [1, 2, 3])]);
    let corpus = Corpus::new(&digests);
    assert_eq!((corpus.pairs().count(), corpus.candidates(0).len()), (0, 0));
    assert_eq!(corpus.compare(0, 1).alike(1), None);
}

proptest! {
    #[test]
    fn likeness_is_symmetric_and_whole_only_for_the_same_text(one in 0..80_usize, two in 0..80_usize, length in 10..40_usize) {
        let (first, second) = (report(1, one..one + length, [1, 2, 3]), report(1, two..two + length, [1, 2, 3]));
        let (forth, back) = (of(&first, &second), of(&second, &first));
        prop_assert_eq!((forth.text, forth.first_in_second), (back.text, back.second_in_first));
        prop_assert!(forth.text <= forth.first_in_second.min(forth.second_in_first));
        prop_assert_eq!(forth.text == 1000, one == two);
    }
}
