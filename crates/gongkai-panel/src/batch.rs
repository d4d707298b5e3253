//! Rows of fields to Arrow.

use arrow_array::builder::{ArrayBuilder, BooleanBuilder, Decimal128Builder, Int64Builder, StringBuilder};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{DataType, Field as ArrowField, Schema, SchemaRef};
use gongkai::{Field, FieldKind, PANEL_PLACES, PANEL_SCHEMA, PanelColumn};
use std::collections::HashMap;
use std::sync::Arc;

/// Rows that there is room for at first: a source may give one, and a wide table has hundreds of columns.
const ROWS: usize = 4;
/// Digits of a decimal column.
const DIGITS: u8 = 38;

/// Columns with their Arrow schema, made once for all the rows of a table.
#[derive(Debug, Clone)]
pub struct Layout {
    /// The columns.
    pub columns: Arc<[PanelColumn]>,
    /// Their schema.
    pub schema: SchemaRef,
}

impl Layout {
    /// The layout of columns.
    pub fn of(columns: Vec<PanelColumn>) -> Self {
        let schema = schema(&columns);
        Self { columns: columns.into(), schema }
    }
}

/// The Arrow schema of columns: the name of the format in its metadata, and what each column tells in that of the column.
fn schema(columns: &[PanelColumn]) -> SchemaRef {
    let field = |it: &PanelColumn| {
        let kind = match it.kind {
            FieldKind::Integer => DataType::Int64,
            FieldKind::Decimal => DataType::Decimal128(DIGITS, PANEL_PLACES as i8),
            FieldKind::Flag => DataType::Boolean,
            _ => DataType::Utf8,
        };
        let about: HashMap<String, String> =
            HashMap::from([("zh".to_owned(), it.about.zh.clone()), ("en".to_owned(), it.about.en.clone())]);
        ArrowField::new(it.name.as_ref(), kind, true).with_metadata(about)
    };
    let format = HashMap::from([("schema".to_owned(), PANEL_SCHEMA.to_owned())]);
    Arc::new(Schema::new(columns.iter().map(field).collect::<Vec<_>>()).with_metadata(format))
}

/// Rows on their way to a record batch.
#[derive(Debug)]
pub struct Batches {
    schema: SchemaRef,
    builders: Vec<Builder>,
}

#[derive(Debug)]
enum Builder {
    Text(StringBuilder),
    Integer(Int64Builder),
    Decimal(Decimal128Builder),
    Flag(BooleanBuilder),
}

impl Builder {
    fn push(&mut self, field: &Field<'_>) {
        match (self, field) {
            (Self::Text(it), Field::Text(text)) => it.append_value(text),
            (Self::Integer(it), Field::Integer(number)) => it.append_value(*number),
            (Self::Decimal(it), Field::Decimal(number)) => it.append_option(scaled(*number)),
            (Self::Flag(it), Field::Flag(flag)) => it.append_value(*flag),
            // A field of another kind than its column is a mistake of ours, which the tests of the tables would find; here it is nothing.
            (Self::Text(it), _) => it.append_null(),
            (Self::Integer(it), _) => it.append_null(),
            (Self::Decimal(it), _) => it.append_null(),
            (Self::Flag(it), _) => it.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(it) => ArrayBuilder::finish(it),
            Self::Integer(it) => ArrayBuilder::finish(it),
            Self::Decimal(it) => ArrayBuilder::finish(it),
            Self::Flag(it) => ArrayBuilder::finish(it),
        }
    }
}

/// The number at the scale of the panel; `None` where it has more decimals or digits.
fn scaled(number: rust_decimal::Decimal) -> Option<i128> {
    let number = number.normalize();
    number.mantissa().checked_mul(10_i128.pow(PANEL_PLACES.checked_sub(number.scale())?))
}

impl Batches {
    /// No rows yet.
    pub fn new(layout: &Layout) -> Self {
        let builder = |it: &PanelColumn| match it.kind {
            FieldKind::Integer => Builder::Integer(Int64Builder::with_capacity(ROWS)),
            FieldKind::Decimal => {
                let builder = Decimal128Builder::with_capacity(ROWS);
                Builder::Decimal(builder.with_data_type(DataType::Decimal128(DIGITS, PANEL_PLACES as i8)))
            }
            FieldKind::Flag => Builder::Flag(BooleanBuilder::with_capacity(ROWS)),
            _ => Builder::Text(StringBuilder::with_capacity(ROWS, 8 * ROWS)),
        };
        Self { schema: Arc::clone(&layout.schema), builders: layout.columns.iter().map(builder).collect() }
    }

    /// Adds a row.
    pub fn push(&mut self, row: &[Field<'_>]) {
        self.builders.iter_mut().zip(row).for_each(|(builder, field)| builder.push(field));
    }

    /// The rows as a batch; the next row begins another one.
    ///
    /// # Panics
    ///
    /// Never: each column has a builder of its type, and each row a field for each column.
    pub fn finish(&mut self) -> RecordBatch {
        let columns = self.builders.iter_mut().map(Builder::finish).collect();
        RecordBatch::try_new(Arc::clone(&self.schema), columns).expect("each builder is of its column")
    }
}
