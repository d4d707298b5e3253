"""The keys of the domain, equal to those of the library. Written by its tests: do not edit."""

from enum import Enum


class Key(str, Enum):
    """A key of the published formats: it is its own string."""

    def __str__(self) -> str:
        """Print the key itself."""
        return str(self.value)


class Edition(Key):
    """Keys of Edition."""

    EDITION_2008 = "2008"
    EDITION_2014 = "2014"
    EDITION_2019 = "2019"
    EDITION_2021 = "2021"


class Evidence(Key):
    """Keys of Evidence."""

    LABELS = "labels"
    HEADINGS = "headings"
    YEAR = "year"
    DECLARED = "declared"
    NOTHING = "nothing"


class SectionKind(Key):
    """Keys of SectionKind."""

    PREAMBLE = "preamble"
    OVERVIEW = "overview"
    PROACTIVE_DISCLOSURE = "proactive_disclosure"
    REQUESTS = "requests"
    CONSULTATIONS = "consultations"
    REMEDIES = "remedies"
    FEES = "fees"
    STAFF = "staff"
    PROBLEMS_IMPROVEMENTS = "problems_improvements"
    OTHER_MATTERS = "other_matters"
    APPENDIX = "appendix"
    OTHER = "other"


class Table(Key):
    """Keys of Table."""

    ART20_1 = "art20_1"
    ART20_5 = "art20_5"
    ART20_6 = "art20_6"
    ART20_8 = "art20_8"
    ART20_9 = "art20_9"
    REQUESTS = "requests"
    REMEDIES = "remedies"
    STATS = "stats"


class Row(Key):
    """Keys of Row."""

    REGULATIONS = "regulations"
    NORMATIVE_DOCUMENTS = "normative_documents"
    ADMINISTRATIVE_LICENSING = "administrative_licensing"
    OTHER_EXTERNAL_SERVICES = "other_external_services"
    ADMINISTRATIVE_PENALTY = "administrative_penalty"
    ADMINISTRATIVE_COERCION = "administrative_coercion"
    ADMINISTRATIVE_FEES = "administrative_fees"
    GOVERNMENT_PROCUREMENT = "government_procurement"
    RECEIVED = "received"
    CARRIED_IN = "carried_in"
    RESULTS = "results"
    GRANTED = "granted"
    GRANTED_IN_PART = "granted_in_part"
    REFUSED = "refused"
    REFUSED_STATE_SECRET = "refused_state_secret"
    REFUSED_PROHIBITED_BY_LAW = "refused_prohibited_by_law"
    REFUSED_SECURITY_STABILITY = "refused_security_stability"
    REFUSED_THIRD_PARTY_RIGHTS = "refused_third_party_rights"
    REFUSED_INTERNAL_AFFAIRS = "refused_internal_affairs"
    REFUSED_PROCESS_INFORMATION = "refused_process_information"
    REFUSED_ENFORCEMENT_FILE = "refused_enforcement_file"
    REFUSED_ADMINISTRATIVE_INQUIRY = "refused_administrative_inquiry"
    UNAVAILABLE = "unavailable"
    UNAVAILABLE_NOT_HELD = "unavailable_not_held"
    UNAVAILABLE_NEEDS_CREATION = "unavailable_needs_creation"
    UNAVAILABLE_STILL_UNCLEAR = "unavailable_still_unclear"
    NOT_PROCESSED = "not_processed"
    NOT_PROCESSED_PETITION = "not_processed_petition"
    NOT_PROCESSED_REPEAT = "not_processed_repeat"
    NOT_PROCESSED_PUBLICATION = "not_processed_publication"
    NOT_PROCESSED_EXCESSIVE = "not_processed_excessive"
    NOT_PROCESSED_REISSUE = "not_processed_reissue"
    OTHER_HANDLING = "other_handling"
    OTHER_NOT_CORRECTED = "other_not_corrected"
    OTHER_FEE_UNPAID = "other_fee_unpaid"
    OTHER_MISC = "other_misc"
    CONCLUDED = "concluded"
    CARRIED_OUT = "carried_out"
    RECONSIDERATION = "reconsideration"
    LITIGATION = "litigation"
    LITIGATION_DIRECT = "litigation_direct"
    LITIGATION_AFTER_RECONSIDERATION = "litigation_after_reconsideration"
    PROACTIVE_DISCLOSURE = "proactive_disclosure"
    PROACTIVE_ITEMS = "proactive_items"
    NORMATIVE_DOCUMENTS_DISCLOSED = "normative_documents_disclosed"
    NORMATIVE_DOCUMENTS_ISSUED = "normative_documents_issued"
    CHANNELS = "channels"
    CHANNEL_GAZETTE = "channel_gazette"
    CHANNEL_WEBSITE = "channel_website"
    CHANNEL_WEIBO = "channel_weibo"
    CHANNEL_WECHAT = "channel_wechat"
    CHANNEL_OTHER = "channel_other"
    RESPONSE = "response"
    HOT_TOPIC_RESPONSES = "hot_topic_responses"
    RESPONSE_CHANNELS = "response_channels"
    PRESS_CONFERENCES = "press_conferences"
    PRESS_CONFERENCES_PRINCIPAL = "press_conferences_principal"
    ONLINE_INTERVIEWS = "online_interviews"
    ONLINE_INTERVIEWS_PRINCIPAL = "online_interviews_principal"
    POLICY_INTERPRETATIONS = "policy_interpretations"
    WEIBO_WECHAT_RESPONSES = "weibo_wechat_responses"
    OTHER_RESPONSES = "other_responses"
    REQUESTS = "requests"
    RECEIVED_IN_PERSON = "received_in_person"
    RECEIVED_FAX = "received_fax"
    RECEIVED_ONLINE = "received_online"
    RECEIVED_LETTER = "received_letter"
    CONCLUDED_ON_TIME = "concluded_on_time"
    CONCLUDED_EXTENDED = "concluded_extended"
    ANSWERED = "answered"
    ALREADY_PUBLIC = "already_public"
    CONSENTED = "consented"
    REFUSED_TRADE_SECRET = "refused_trade_secret"
    REFUSED_PERSONAL_PRIVACY = "refused_personal_privacy"
    REFUSED_NOT_GOVERNMENT_INFORMATION = "refused_not_government_information"
    REFUSED_OTHER_STATUTORY_GROUND = "refused_other_statutory_ground"
    NOT_THIS_AGENCY = "not_this_agency"
    NONEXISTENT = "nonexistent"
    TOLD_TO_AMEND = "told_to_amend"
    OTHER_PROCEDURE = "other_procedure"
    RECONSIDERATION_TOTAL = "reconsideration_total"
    RECONSIDERATION_UPHELD = "reconsideration_upheld"
    RECONSIDERATION_CORRECTED = "reconsideration_corrected"
    RECONSIDERATION_OTHER = "reconsideration_other"
    LITIGATION_TOTAL = "litigation_total"
    LITIGATION_UPHELD = "litigation_upheld"
    LITIGATION_CORRECTED = "litigation_corrected"
    LITIGATION_OTHER = "litigation_other"
    COMPLAINTS_TOTAL = "complaints_total"
    REQUEST_FEES = "request_fees"
    INSTITUTIONS = "institutions"
    DEDICATED_OFFICES = "dedicated_offices"
    READING_POINTS = "reading_points"
    STAFF_TOTAL = "staff_total"
    STAFF_FULL_TIME = "staff_full_time"
    STAFF_PART_TIME = "staff_part_time"
    SPECIAL_FUNDS = "special_funds"
    MEETINGS_AND_TRAINING = "meetings_and_training"
    MEETINGS = "meetings"
    TRAINING_COURSES = "training_courses"
    TRAINEES = "trainees"


class Column(Key):
    """Keys of Column."""

    NATURAL_PERSON = "natural_person"
    ORGANISATIONS = "organisations"
    COMMERCIAL_ENTERPRISE = "commercial_enterprise"
    RESEARCH_INSTITUTION = "research_institution"
    PUBLIC_INTEREST_ORGANIZATION = "public_interest_organization"
    LEGAL_SERVICE_INSTITUTION = "legal_service_institution"
    OTHER_ORGANIZATION = "other_organization"
    UPHELD = "upheld"
    CORRECTED = "corrected"
    OTHER = "other"
    PENDING = "pending"
    TOTAL = "total"
    ISSUED_THIS_YEAR = "issued_this_year"
    REPEALED_THIS_YEAR = "repealed_this_year"
    IN_FORCE = "in_force"
    DISCLOSED_THIS_YEAR = "disclosed_this_year"
    DISCLOSED_TOTAL = "disclosed_total"
    ITEMS_PREVIOUS_YEAR = "items_previous_year"
    ITEMS_CHANGE = "items_change"
    DECISIONS = "decisions"
    FEE_AMOUNT = "fee_amount"
    PROCUREMENT_PROJECTS = "procurement_projects"
    PROCUREMENT_AMOUNT = "procurement_amount"
    VALUE = "value"


class Role(Key):
    """Keys of Role."""

    HEADING = "heading"
    SUBTOTAL = "subtotal"
    ENTRY = "entry"
    TOTAL = "total"
    SUM = "sum"
    OPEN_SUM = "open_sum"
    OF_WHICH = "of_which"


class Measure(Key):
    """Keys of Measure."""

    FLOW = "flow"
    STOCK = "stock"


class Source(Key):
    """Keys of Source."""

    CONFIRMED = "confirmed"
    MEMORY = "memory"


class Strength(Key):
    """Keys of Strength."""

    STATED = "stated"
    STRUCTURAL = "structural"
    INFERRED = "inferred"


class Harmonised(Key):
    """Keys of Harmonised."""

    REQUESTS_RECEIVED = "requests_received"
    REQUESTS_CARRIED_IN = "requests_carried_in"
    REQUESTS_CONCLUDED = "requests_concluded"
    REQUESTS_CARRIED_OUT = "requests_carried_out"
    GRANTED = "granted"
    GRANTED_IN_PART = "granted_in_part"
    REFUSED = "refused"
    REFUSED_STATE_SECRET = "refused_state_secret"
    REFUSED_SECURITY_STABILITY = "refused_security_stability"
    REFUSED_THIRD_PARTY_RIGHTS = "refused_third_party_rights"
    REFUSED_PROHIBITED_BY_LAW = "refused_prohibited_by_law"
    REFUSED_NOT_GOVERNMENT_INFORMATION = "refused_not_government_information"
    REFUSED_INTERNAL_AFFAIRS = "refused_internal_affairs"
    REFUSED_PROCESS_INFORMATION = "refused_process_information"
    REFUSED_ENFORCEMENT_FILE = "refused_enforcement_file"
    REFUSED_ADMINISTRATIVE_INQUIRY = "refused_administrative_inquiry"
    UNAVAILABLE_NOT_HELD = "unavailable_not_held"
    UNAVAILABLE_NEEDS_CREATION = "unavailable_needs_creation"
    UNAVAILABLE_STILL_UNCLEAR = "unavailable_still_unclear"
    TOLD_TO_AMEND = "told_to_amend"
    TOLD_OTHER_PROCEDURE = "told_other_procedure"
    NOT_PROCESSED = "not_processed"
    OTHER_HANDLING = "other_handling"
    RECONSIDERATION_TOTAL = "reconsideration_total"
    RECONSIDERATION_CORRECTED = "reconsideration_corrected"
    RECONSIDERATION_UPHELD = "reconsideration_upheld"
    RECONSIDERATION_OTHER = "reconsideration_other"
    RECONSIDERATION_PENDING = "reconsideration_pending"
    LITIGATION_TOTAL = "litigation_total"
    LITIGATION_CORRECTED = "litigation_corrected"
    LITIGATION_UPHELD = "litigation_upheld"
    LITIGATION_OTHER = "litigation_other"
    NORMATIVE_DOCUMENTS_ISSUED = "normative_documents_issued"
    NORMATIVE_DOCUMENTS_DISCLOSED = "normative_documents_disclosed"
    NORMATIVE_DOCUMENTS_IN_FORCE = "normative_documents_in_force"
    REGULATIONS_ISSUED = "regulations_issued"
    LICENSING_DECISIONS = "licensing_decisions"
    PENALTY_DECISIONS = "penalty_decisions"
    COERCION_DECISIONS = "coercion_decisions"
    ADMINISTRATIVE_FEE_AMOUNT = "administrative_fee_amount"
    REQUEST_FEES = "request_fees"
    PROACTIVE_ITEMS = "proactive_items"
    COMPLAINTS = "complaints"
    STAFF_TOTAL = "staff_total"
    TRAINEES = "trainees"
    REQUESTS_ANSWERED = "requests_answered"
    STAFF_FULL_TIME = "staff_full_time"
    STAFF_PART_TIME = "staff_part_time"
    TRAINING_SESSIONS = "training_sessions"


class Comparability(Key):
    """Keys of Comparability."""

    SAME = "same"
    CLOSE = "close"
    SUMMED = "summed"
    NO_COUNTERPART = "no_counterpart"


class Status(Key):
    """Keys of Status."""

    NUMBER = "number"
    BLANK = "blank"
    MARK = "mark"
    TEXT = "text"
    UNKNOWN = "unknown"


class Qualifier(Key):
    """Keys of Qualifier."""

    ABOUT = "about"
    OVER = "over"
    UNDER = "under"


class ListKind(Key):
    """Keys of ListKind."""

    PARTS = "parts"
    EXAMPLES = "examples"
    CHANNELS = "channels"


class Severity(Key):
    """Keys of Severity."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Level(Key):
    """Keys of Level."""

    STATE = "state"
    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


class AgencyKind(Key):
    """Keys of AgencyKind."""

    GOVERNMENT = "government"
    DEPARTMENT = "department"
    VERTICAL_DEPARTMENT = "vertical_department"
    TOWNSHIP_GOVERNMENT = "township_government"
    STREET_OFFICE = "street_office"
    ZONE_COMMITTEE = "zone_committee"
    AUTHORISED_ORGANISATION = "authorised_organisation"


class Scope(Key):
    """Keys of Scope."""

    OWN_LEVEL = "own_level"
    REGION = "region"


class Applicant(Key):
    """Keys of Applicant."""

    NATURAL_PERSON = "natural_person"
    COMMERCIAL_ENTERPRISE = "commercial_enterprise"
    RESEARCH_INSTITUTION = "research_institution"
    PUBLIC_INTEREST_ORGANIZATION = "public_interest_organization"
    LEGAL_SERVICE_INSTITUTION = "legal_service_institution"
    OTHER_ORGANIZATION = "other_organization"


class Way(Key):
    """Keys of Way."""

    IN_PERSON = "in_person"
    SIGNED_MAIL = "signed_mail"
    ORDINARY_MAIL = "ordinary_mail"
    ONLINE = "online"
    FAX = "fax"


class Consulted(Key):
    """Keys of Consulted."""

    THIRD_PARTY = "third_party"
    OTHER_ORGAN = "other_organ"


class Step(Key):
    """Keys of Step."""

    AMENDMENT_ASKED = "amendment_asked"
    AMENDED = "amended"
    CONSULTATION_BEGAN = "consultation_began"
    CONSULTATION_ENDED = "consultation_ended"
    EXTENDED = "extended"
    FEE_NOTIFIED = "fee_notified"
    FEE_PAID = "fee_paid"
    WITHDRAWN = "withdrawn"
    REPLIED = "replied"
    DELIVERED = "delivered"
    REMEDY_SOUGHT = "remedy_sought"
    REMEDY_DECIDED = "remedy_decided"


class RequestStatus(Key):
    """Keys of RequestStatus."""

    HANDLING = "handling"
    AWAITING_AMENDMENT = "awaiting_amendment"
    LAPSED = "lapsed"
    CONSULTING = "consulting"
    AWAITING_PAYMENT = "awaiting_payment"
    OVERDUE = "overdue"
    ANSWERED_IN_TIME = "answered_in_time"
    ANSWERED_LATE = "answered_late"
    WITHDRAWN = "withdrawn"


class Remedy(Key):
    """Keys of Remedy."""

    RECONSIDERATION = "reconsideration"
    LITIGATION_DIRECT = "litigation_direct"
    LITIGATION_AFTER_RECONSIDERATION = "litigation_after_reconsideration"


class FeeBy(Key):
    """Keys of FeeBy."""

    ITEMS = "items"
    PAGES = "pages"


class FeeRegime(Key):
    """Keys of FeeRegime."""

    COST_FEES = "cost_fees"
    ABOLISHED = "abolished"
    PROCESSING_FEE = "processing_fee"


class FeeState(Key):
    """Keys of FeeState."""

    COLLECTED = "collected"
    STANDARD_NOT_APPROVED = "standard_not_approved"
    NO_REQUESTS = "no_requests"
    WAIVED = "waived"
    NOT_COLLECTED = "not_collected"


class CostItem(Key):
    """Keys of CostItem."""

    SEARCH = "search"
    COPY_A4 = "copy_a4"
    COPY_A4_BOTH_SIDES = "copy_a4_both_sides"
    COPY_A3 = "copy_a3"
    COLOUR_A4 = "colour_a4"
    COLOUR_A3 = "colour_a3"
    DISK = "disk"


class Exemption(Key):
    """Keys of Exemption."""

    FIVE_GUARANTEES = "five_guarantees"
    MINIMUM_LIVING = "minimum_living"
    STATE_PENSION = "state_pension"


class DayKind(Key):
    """Keys of DayKind."""

    WEEKDAY = "weekday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"


class DocumentKind(Key):
    """Keys of DocumentKind."""

    NOTICE = "notice"
    CIRCULAR = "circular"
    OPINION = "opinion"
    LETTER = "letter"
    REPLY = "reply"
    REPORT = "report"
    DECISION = "decision"
    ANNOUNCEMENT = "announcement"
    PLAN = "plan"
    OUTLINE = "outline"
    NORM = "norm"
    REGULATIONS = "regulations"
    MEASURES = "measures"
    PROVISIONS = "provisions"
    RULES = "rules"
    LAW = "law"


class NumberRepair(Key):
    """Keys of NumberRepair."""

    BRACKET = "bracket"
    YEAR = "year"
    SERIAL = "serial"
    SIGN = "sign"


class ObjectKind(Key):
    """Keys of ObjectKind."""

    UNIT = "unit"
    WEBSITE = "website"
    PORTAL = "portal"
    DEPARTMENT_SITE = "department_site"
    COUNTY_SITE = "county_site"
    NEW_MEDIA = "new_media"
    WECHAT = "wechat"
    WEIBO = "weibo"
    APP = "app"
    OTHER = "other"


class Method(Key):
    """Keys of Method."""

    SELF_CHECK = "self_check"
    REMOTE = "remote"
    ON_SITE = "on_site"


class Layer(Key):
    """Keys of Layer."""

    NATIONAL = "national"
    OWN = "own"


class InspectionRule(Key):
    """Keys of InspectionRule."""

    CHECKED_AT_MOST_RUNNING = "checked_at_most_running"
    ON_SITE_AT_MOST_CHECKED = "on_site_at_most_checked"
    UNQUALIFIED_AT_MOST_CHECKED = "unqualified_at_most_checked"
    RECTIFIED_AT_MOST_FOUND = "rectified_at_most_found"
    STILL_FAILING_AT_MOST_RECHECKED = "still_failing_at_most_rechecked"
    PASS_RATE = "pass_rate"


class By(Key):
    """Keys of By."""

    AGENCY = "agency"
    DIVISION = "division"
    LEVEL = "level"
    YEAR = "year"
    EDITION = "edition"


class Rate(Key):
    """Keys of Rate."""

    RATE_DISCLOSED_OF_CONCLUDED = "rate.disclosed_of_concluded"
    RATE_DISCLOSED_OF_HANDLED = "rate.disclosed_of_handled"
    RATE_GRANTED_OF_CONCLUDED = "rate.granted_of_concluded"
    RATE_ON_TIME_OF_CONCLUDED = "rate.on_time_of_concluded"
    RATE_CORRECTED_OF_RECONSIDERATIONS = "rate.corrected_of_reconsiderations"
    RATE_CORRECTED_OF_LAWSUITS = "rate.corrected_of_lawsuits"


class Arrival(Key):
    """Keys of Arrival."""

    ON_TIME = "on_time"
    LATE = "late"
    UNDATED = "undated"
    OTHER_YEAR = "other_year"
    UNREADABLE = "unreadable"
    MISSING = "missing"


class DueBy(Key):
    """Keys of DueBy."""

    REGULATIONS_2007 = "regulations_2007"
    DEPARTMENTS_2019 = "departments_2019"
    GOVERNMENTS_2019 = "governments_2019"
    CUSTOM = "custom"
    LOCAL_ORDER = "local_order"


class RegisterColumn(Key):
    """Keys of RegisterColumn."""

    AGENCY = "agency"
    DIVISION = "division"
    LEVEL = "level"
    KIND = "kind"
    CREDIT_CODE = "credit_code"
    SCOPE = "scope"
    PARENT = "parent"
    DUE = "due"
    PUBLISHED = "published"
    FILE = "file"


class Concept(Key):
    """Keys of what prose may state. Cells of tables are table.row.column."""

    REQUESTS_RECEIVED_TOTAL = "requests.received.total"
    REQUESTS_CARRIED_IN_TOTAL = "requests.carried_in.total"
    REQUESTS_CONCLUDED_TOTAL = "requests.concluded.total"
    REQUESTS_GRANTED_TOTAL = "requests.granted.total"
    REQUESTS_GRANTED_IN_PART_TOTAL = "requests.granted_in_part.total"
    REQUESTS_REFUSED_TOTAL = "requests.refused.total"
    REQUESTS_REFUSED_STATE_SECRET_TOTAL = "requests.refused_state_secret.total"
    REQUESTS_REFUSED_PROHIBITED_BY_LAW_TOTAL = "requests.refused_prohibited_by_law.total"
    REQUESTS_REFUSED_SECURITY_STABILITY_TOTAL = "requests.refused_security_stability.total"
    REQUESTS_REFUSED_THIRD_PARTY_RIGHTS_TOTAL = "requests.refused_third_party_rights.total"
    REQUESTS_REFUSED_INTERNAL_AFFAIRS_TOTAL = "requests.refused_internal_affairs.total"
    REQUESTS_REFUSED_PROCESS_INFORMATION_TOTAL = "requests.refused_process_information.total"
    REQUESTS_REFUSED_ENFORCEMENT_FILE_TOTAL = "requests.refused_enforcement_file.total"
    REQUESTS_REFUSED_ADMINISTRATIVE_INQUIRY_TOTAL = "requests.refused_administrative_inquiry.total"
    REQUESTS_UNAVAILABLE_TOTAL = "requests.unavailable.total"
    REQUESTS_UNAVAILABLE_NOT_HELD_TOTAL = "requests.unavailable_not_held.total"
    REQUESTS_UNAVAILABLE_NEEDS_CREATION_TOTAL = "requests.unavailable_needs_creation.total"
    REQUESTS_UNAVAILABLE_STILL_UNCLEAR_TOTAL = "requests.unavailable_still_unclear.total"
    REQUESTS_NOT_PROCESSED_TOTAL = "requests.not_processed.total"
    REQUESTS_NOT_PROCESSED_PETITION_TOTAL = "requests.not_processed_petition.total"
    REQUESTS_NOT_PROCESSED_REPEAT_TOTAL = "requests.not_processed_repeat.total"
    REQUESTS_NOT_PROCESSED_PUBLICATION_TOTAL = "requests.not_processed_publication.total"
    REQUESTS_NOT_PROCESSED_EXCESSIVE_TOTAL = "requests.not_processed_excessive.total"
    REQUESTS_NOT_PROCESSED_REISSUE_TOTAL = "requests.not_processed_reissue.total"
    REQUESTS_OTHER_HANDLING_TOTAL = "requests.other_handling.total"
    REQUESTS_OTHER_NOT_CORRECTED_TOTAL = "requests.other_not_corrected.total"
    REQUESTS_OTHER_FEE_UNPAID_TOTAL = "requests.other_fee_unpaid.total"
    REQUESTS_OTHER_MISC_TOTAL = "requests.other_misc.total"
    REQUESTS_CARRIED_OUT_TOTAL = "requests.carried_out.total"
    PERIOD_START = "period.start"
    PERIOD_END = "period.end"
    DISCLOSURE_TOTAL = "disclosure.total"
    DISCLOSURE_CATEGORY = "disclosure.category"
    DISCLOSURE_CHANNEL = "disclosure.channel"
    OTHER_DISCLOSURE_CUMULATIVE = "other.disclosure_cumulative"
    OTHER_MADE_TOTAL = "other.made_total"
    OTHER_ON_REQUEST_INFO = "other.on_request_info"
    OTHER_NOT_DISCLOSED_INFO = "other.not_disclosed_info"
    REQUESTS_RECEIVED_BY_CHANNEL = "requests.received_by_channel"
    REQUESTS_RECEIVED_BY_APPLICANT = "requests.received_by_applicant"
    REQUESTS_HANDLED_BASE_TOTAL = "requests.handled_base.total"
    REQUESTS_ANSWERED_TOTAL = "requests.answered.total"
    OTHER_REQUESTS_GRANTED_OR_PARTIAL = "other.requests_granted_or_partial"
    OTHER_REQUESTS_WITHDRAWN = "other.requests_withdrawn"
    CONSULTATIONS_TOTAL = "consultations.total"
    CONSULTATIONS_BY_CHANNEL = "consultations.by_channel"
    RECONSIDERATION_TOTAL = "reconsideration.total"
    RECONSIDERATION_UPHELD = "reconsideration.upheld"
    RECONSIDERATION_CORRECTED = "reconsideration.corrected"
    RECONSIDERATION_OTHER = "reconsideration.other"
    RECONSIDERATION_PENDING = "reconsideration.pending"
    LITIGATION_TOTAL = "litigation.total"
    LITIGATION_UPHELD = "litigation.upheld"
    LITIGATION_CORRECTED = "litigation.corrected"
    LITIGATION_OTHER = "litigation.other"
    LITIGATION_PENDING = "litigation.pending"
    COMPLAINTS_TOTAL = "complaints.total"
    FEES_COLLECTED = "fees.collected"
    FEES_REASON = "fees.reason"
    STAFF_FULL_TIME = "staff.full_time"
    STAFF_PART_TIME = "staff.part_time"
    INSPECTIONS_UNITS = "inspections.units"
    INSPECTIONS_ONSITE = "inspections.onsite"
    INSPECTIONS_ROUNDS = "inspections.rounds"
    INSPECTIONS_NOTICES = "inspections.notices"
    TRAINING_SESSIONS = "training.sessions"
    TRAINING_PARTICIPANTS = "training.participants"
    TRAINING_UNITS = "training.units"
    TRAINING_ROTATION_UNITS = "training.rotation_units"
    PLATFORMS_ITEMS = "platforms.items"
    PLATFORMS_ACCOUNTS = "platforms.accounts"
    DOCUMENTS_ISSUED = "documents.issued"
    OTHER_REQUESTS_ANSWERED_OTHERWISE = "other.requests_answered_otherwise"
    OTHER_INTERPRETATIONS = "other.interpretations"
    OTHER_PRESS_CONFERENCES = "other.press_conferences"
    OTHER_PAGE_VIEWS = "other.page_views"
    OTHER_RECEPTION_POINTS = "other.reception_points"
    OTHER_STAFF_TOTAL = "other.staff_total"
