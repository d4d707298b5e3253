#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|content: &[u8]| {
    let kind = b"application/vnd.oasis.opendocument.spreadsheet";
    gongkai_fuzz::read(&gongkai_fuzz::archive(&[("mimetype", kind), ("content.xml", content)]));
});
