//! Reports that are made up: as many as are asked for, each the same whenever it is asked for, each adding up.

use gongkai::{CellKey, Column, Edition, Report, Row, Table, Value};

/// Numbers without end, the same for the same seed.
#[derive(Debug, Clone, Copy)]
pub struct Numbers(u64);

impl Numbers {
    /// The numbers of a seed.
    #[must_use]
    pub fn of(seed: usize) -> Self {
        Self(seed as u64 ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// The next number below a bound.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}

/// The years that the reports are spread over.
const YEARS: usize = 4;

/// The agency and the year of a report.
#[must_use]
pub fn name(nth: usize) -> (String, i32) {
    (format!("云溪县第{}局", nth / YEARS), 2021 + (nth % YEARS) as i32)
}

/// A report of the format of 2021, with every cell printed.
///
/// # Panics
///
/// Never: its cells are those of the form.
#[must_use]
pub fn report(nth: usize) -> Report {
    let mut numbers = Numbers::of(nth);
    let (agency, year) = name(nth);
    let mut builder = Report::builder(Edition::Format2021).agency(agency).year(year);
    for form in Edition::Format2021.forms() {
        for (row, column) in form.cells() {
            let count = if form.table == Table::Requests { 0 } else { numbers.below(40) as i64 };
            builder = builder.value(CellKey::new(form.table, row, column), Value::Count(count)).expect("a cell of the form");
        }
    }
    for (row, column, count) in requests(&mut numbers) {
        builder = builder.value(CellKey::new(Table::Requests, row, column), Value::Count(count)).expect("a cell of the form");
    }
    builder.build()
}

/// The request table: what came in, how some of it was concluded, what goes on; rows and columns add up.
fn requests(numbers: &mut Numbers) -> Vec<(Row, Column, i64)> {
    let mut cells = Vec::new();
    let mut totals = [0; 5];
    for column in [Column::NaturalPerson, Column::CommercialEnterprise, Column::OtherOrganization] {
        let [granted, part, unavailable, out, carried] = [9, 4, 7, 3, 3].map(|bound| numbers.below(bound) as i64);
        let received = granted + part + unavailable + out - carried;
        let (received, carried) = (received.max(0), carried + received.min(0));
        let values = [received, carried, granted, part, unavailable];
        let rows = [Row::Received, Row::CarriedIn, Row::Granted, Row::GrantedInPart, Row::UnavailableNotHeld];
        cells.extend(rows.into_iter().zip(values).map(|(row, value)| (row, column, value)));
        cells.push((Row::Concluded, column, granted + part + unavailable));
        cells.push((Row::CarriedOut, column, out));
        totals.iter_mut().zip(values).for_each(|(total, value)| *total += value);
    }
    let [received, carried, granted, part, unavailable] = totals;
    let concluded = granted + part + unavailable;
    let all = [
        (Row::Received, received),
        (Row::CarriedIn, carried),
        (Row::Granted, granted),
        (Row::GrantedInPart, part),
        (Row::UnavailableNotHeld, unavailable),
        (Row::Concluded, concluded),
        (Row::CarriedOut, received + carried - concluded),
    ];
    cells.extend(all.map(|(row, value)| (row, Column::Total, value)));
    cells
}

/// Templates that reports are written from: of twenty thousand reports, six share one.
const FAMILIES: u64 = 3_331;

/// A sentence of a made-up report: one of thirty thousand.
fn sentence(numbers: &mut Numbers) -> String {
    const WHO: [&str; 12] = [
        "分管领导", "办公室", "各股室", "信息员", "窗口单位", "下属事业单位", "机关纪委", "法规股", "综合科", "宣传干事", "值班人员", "档案室",
    ];
    const WHAT: [&str; 10] = ["健全了", "完善了", "梳理了", "规范了", "细化了", "优化了", "压实了", "落实了", "检查了", "改进了"];
    const WHICH: [&str; 25] = [
        "公开目录", "保密审查机制", "办理流程", "工作台账", "学习制度", "栏目设置", "考核办法", "答复文书", "公开指南", "值班安排", "责任分工",
        "档案管理", "热线衔接", "政策解读", "新媒体矩阵", "意见征集", "听证程序", "公报发行", "查阅点位", "专题专栏", "数据核对", "督办清单",
        "培训计划", "应急预案", "评议渠道",
    ];
    const HOW: [&str; 10] = [
        "确保群众看得懂", "做到有章可循", "力求及时准确", "以便社会监督", "避免推诿扯皮", "方便企业办事", "提高办理质效", "防止信息泄露",
        "回应社会关切", "形成长效机制",
    ];
    let pick = |of: &[&'static str], at: u64| of[at as usize % of.len()];
    let (who, what, which, how) = (numbers.below(12), numbers.below(10), numbers.below(25), numbers.below(10));
    format!("{}{}{}，{}。", pick(&WHO, who), pick(&WHAT, what), pick(&WHICH, which), pick(&HOW, how))
}

/// The text of a report of some three thousand letters: words of the law that all share, a body that its family shares but for a few sentences, and
/// numbers of its own.
#[must_use]
pub fn text(nth: usize) -> String {
    let (agency, year) = name(nth);
    let mut own = Numbers::of(nth);
    // Reports a prime apart are of one family, so that a family is spread over agencies and years.
    let family = nth as u64 % FAMILIES;
    let mut shared = Numbers::of(1_000_000 + family as usize);
    let changed = own.below(12);
    let body: Vec<String> = (0..90)
        .map(|at| {
            let common = sentence(&mut shared);
            if at % 12 < changed && own.below(10) < 2 { sentence(&mut own) } else { common }
        })
        .collect();
    let [one, two] = [own.below(400) + 1, own.below(400) + 1];
    format!(
        "{agency}{year}年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》第四十九条、第五十条的规定，编制本报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。\n一、总体情况\n{}\n二、主动公开政府信息情况\n全年主动公开政府信息{}条，其中公文{one}条，动态{two}条。\n",
        body.join(""),
        one + two
    )
}
