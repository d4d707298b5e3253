//! The report of Turpan prefecture for 2012, where it is at hand: everything that it says has its typed home.

use gongkai::{Citation, Concept, Edition, FeeState, Figure, Method, Qualifier, Report, Round, Scope, Value};
use std::path::{Path, PathBuf};

fn seed() -> Option<Report> {
    let root = std::env::var_os("GONGKAI_CORPUS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    let Ok(bytes) = std::fs::read(root.join("seed/text/turpan-2012.txt")) else {
        #[expect(clippy::print_stderr, reason = "a skipped test says so")]
        {
            eprintln!("skipped: the seed report is not at {}", root.display());
        }
        return None;
    };
    Some(gongkai::read(&bytes).expect("readable").report)
}

#[test]
fn every_figure_and_every_body_has_its_home() {
    let Some(report) = seed() else { return };
    assert_eq!((report.edition, report.year), (Edition::Narrative2008, Some(2012)));
    let count = |concept| report.count(concept);

    // Disclosure: fourteen categories against a stated total.
    let categories: Vec<_> = report.stated(Concept::DisclosureCategory).collect();
    assert_eq!((categories.len(), count(Concept::DisclosureTotal)), (14, Some(4934)));
    assert_eq!(categories.iter().filter_map(|it| it.value.count()).sum::<i64>(), 4935);
    assert_eq!(categories.iter().filter_map(|it| it.share).map(gongkai::Share::units).sum::<i64>(), 10_009);

    // Requests and remedies: one request, and three zeros said in words.
    assert_eq!(count(Concept::RequestsReceived), Some(1));
    for concept in [Concept::ReconsiderationTotal, Concept::LitigationTotal, Concept::ComplaintsTotal] {
        assert_eq!(count(concept), Some(0), "{concept}");
    }

    // Staff and fees: lawfully not collected, for a stated reason.
    assert_eq!((count(Concept::StaffPartTime), count(Concept::StaffFullTime)), (Some(2), None));
    assert_eq!(count(Concept::FeesCollected), Some(0));
    let reason = report.stated(Concept::FeesReason).next().expect("a reason");
    assert!(matches!(&reason.value, Value::Words(words) if words.contains("尚未经过有关部门核定")));

    // Inspections: notices were issued, how many is not said.
    assert_eq!((count(Concept::InspectionsUnits), count(Concept::InspectionsOnsite)), (Some(52), Some(17)));
    assert_eq!(report.stated(Concept::InspectionsNotices).next().expect("notices").value, Value::Unknown);

    // Training and platforms.
    assert_eq!((count(Concept::TrainingRotationUnits), count(Concept::TrainingUnits)), (Some(24), Some(47)));
    let participants = report.stated(Concept::TrainingParticipants).next().expect("participants");
    assert_eq!((participants.value.count(), participants.qualifier), (Some(80), Some(Qualifier::Over)));
    assert_eq!((count(Concept::PlatformsItems), count(Concept::PlatformsAccounts)), (Some(23), Some(36)));

    // The same, as typed parts.
    assert_eq!(report.fees().state, Some(FeeState::StandardNotApproved));
    let round = Round::told_in(&report).expect("an inspection");
    assert_eq!(
        (round.objects[0].checked.as_ref().and_then(Figure::exact), round.methods.as_slice()),
        (Some(52), [Method::OnSite].as_slice())
    );
    assert_eq!((round.notices.map(|it| it.value), round.in_assessment), (Some(Value::Unknown), Some(true)));
    assert_eq!(round.rotation_units.and_then(|it| it.exact()), Some(24));
    assert_eq!(report.training().participants.as_ref().and_then(Figure::exact), None); // over 80 is not 80
    assert_eq!((report.disclosure().categories.len(), report.disclosure().channels.len()), (14, 0));
    assert_eq!(report.remedies().litigation.upheld, None);
    assert_eq!(report.staff().part_time, Some(Figure::exactly(2)));
    assert_eq!(report.platforms().accounts, Some(Figure::exactly(36)));
    assert_eq!(report.requests().received, Some(Figure::exactly(1)));

    // Documents with and without numbers.
    let cited = |title: &str| -> &Citation {
        report.citations.iter().find(|it| it.title.as_deref().is_some_and(|it| it.contains(title))).expect(title)
    };
    let number = |title: &str| cited(title).number.as_ref().map(ToString::to_string);
    assert_eq!(number("内容限期更新").as_deref(), Some("吐地行办传〔2012〕66号"));
    assert_eq!(number("纳入绩效考评").as_deref(), Some("吐地效办发〔2012〕1号"));
    for title in ["内容更新检查情况的通报", "进行实地检查的通知", "开展政务微博应用工作", "举办政务微博应用培训班"]
    {
        assert_eq!(number(title), None, "{title}");
    }

    // The working institution is not the competent department.
    let bodies = &report.bodies;
    assert_eq!(bodies.competent_department.as_deref(), Some("行署办公室"));
    assert_eq!(bodies.working_institution.as_deref(), Some("吐鲁番地区电子政务管理办公室"));
    let contact = &bodies.contact;
    assert_eq!(contact.body.as_deref(), Some("地区电子政务管理办公室"));
    assert_eq!(contact.address.as_deref(), Some("吐鲁番市绿州东路495号"));
    assert_eq!((contact.postcode.as_deref(), contact.telephone.as_deref()), (Some("838000"), Some("8522885")));
    assert_eq!((contact.fax.as_deref(), contact.email.as_deref()), (Some("8522885"), Some("tlfdzzw@sina.cn")));

    // What it covers, and what it leaves to others.
    assert_eq!(bodies.scope, Some(Scope::OwnLevel));
    assert!(bodies.covers.as_deref().is_some_and(|it| it.contains("机关2012年度")));
    assert!(bodies.leaves_out.as_deref().is_some_and(|it| it.contains("各县(市)人民政府")));

    // Four problems and remedies.
    assert_eq!(report.improvements.len(), 4);
    assert!(report.improvements[2].title.contains("在线访谈"));
    assert!(report.improvements[3].text.contains("经费保障"));

    // And it comes back from its published form.
    assert_eq!(Report::from_json(&report.to_json()).as_ref(), Ok(&report));
}
