-- Monthly reports: what is being typed, and what was handed in, which is never changed again.
create table monthly_report (
    id bigint generated always as identity primary key,
    reporting_unit_id bigint not null constraint monthly_report_unit_fkey references reporting_unit (id),
    period_id bigint not null constraint monthly_report_period_fkey references reporting_period (id),
    state text not null constraint monthly_report_state_known
        check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REOPENED')),
    latest_submission_id bigint,
    approved_submission_id bigint,
    review_begun_by bigint constraint monthly_report_review_begun_by_fkey references account (id),
    review_begun_at timestamptz,
    version bigint not null default 0,
    constraint monthly_report_unit_period_key unique (reporting_unit_id, period_id),
    constraint monthly_report_id_unit_key unique (id, reporting_unit_id),
    constraint monthly_report_submitted_has_submission
        check (state in ('DRAFT', 'RETURNED') or latest_submission_id is not null),
    constraint monthly_report_approved_has_submission
        check (state not in ('APPROVED', 'REOPENED') or approved_submission_id is not null),
    constraint monthly_report_review_begun_whole check ((review_begun_by is null) = (review_begun_at is null))
);

comment on table monthly_report is 'A unit''s report of a period, from its first figure on; before that it is not started and has no row.';
comment on column monthly_report.state is 'DRAFT, RETURNED and REOPENED lie with the unit, SUBMITTED with the district; APPROVED lies with nobody.';
comment on column monthly_report.latest_submission_id is 'The latest submission that stands; a withdrawal sets it back to the approved one, or to null.';
comment on column monthly_report.approved_submission_id is 'The submission that counts in every total: that of the latest approval, also while the report is reopened.';
comment on column monthly_report.review_begun_at is 'From this moment the unit cannot withdraw the submission that is waiting.';

create index monthly_report_period_idx on monthly_report (period_id);

select build_wall('monthly_report');
select keep_changes('monthly_report');

create table figure (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    reporting_unit_id bigint not null,
    indicator_id bigint not null constraint figure_indicator_fkey references indicator (id),
    value numeric(16, 3),
    denominator numeric(16, 3),
    origin text not null default 'TYPED' constraint figure_origin_known
        check (origin in ('TYPED', 'NOTHING_TO_REPORT', 'SAME_AS_LAST_MONTH')),
    entered_by bigint constraint figure_entered_by_fkey references account (id),
    entered_at timestamptz,
    version bigint not null default 0,
    note text constraint figure_note_length check (length(note) between 1 and 500),
    noted_by bigint constraint figure_noted_by_fkey references account (id),
    noted_at timestamptz,
    note_version bigint not null default 0,
    constraint figure_entered_whole check (
        version = 0 and num_nonnulls(value, denominator, entered_by, entered_at) = 0
        or version > 0 and num_nonnulls(entered_by, entered_at) = 2),
    constraint figure_noted_whole check (
        note_version = 0 and num_nonnulls(note, noted_by, noted_at) = 0
        or note_version > 0 and num_nonnulls(noted_by, noted_at) = 2),
    constraint figure_report_fkey foreign key (report_id, reporting_unit_id)
        references monthly_report (id, reporting_unit_id),
    constraint figure_report_indicator_key unique (report_id, indicator_id),
    constraint figure_value_range check (value >= 0),
    constraint figure_denominator_range check (denominator >= 0)
);

comment on table figure is 'A typed figure of a report that is being written, and the note beside any figure of it. Counted figures have no value here: they follow their register until the report is handed in.';
comment on column figure.value is 'The number in the indicator''s unit, or the numerator; null is a blank, which is never zero. Neither is checked against the other here: what is typed is kept, the submission refuses it.';
comment on column figure.origin is 'How it was said: typed, said to be nothing, or confirmed unchanged.';
comment on column figure.version is 'Grows with each change of the value, so that two persons disturb each other only in the same cell; 0 where only a note was written.';
comment on column figure.note_version is 'Grows with each change of the note, which has its own writer and disturbs nobody who types the figure.';

select build_wall('figure');
select keep_changes('figure');

create table report_submission (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    reporting_unit_id bigint not null,
    number integer not null constraint report_submission_number_range check (number >= 1),
    submission_key uuid not null,
    submitted_by bigint not null constraint report_submission_submitted_by_fkey references account (id),
    submitted_at timestamptz not null,
    days_late integer not null constraint report_submission_days_late_range check (days_late >= 0),
    note text constraint report_submission_note_length check (length(note) between 1 and 500),
    constraint report_submission_report_fkey foreign key (report_id, reporting_unit_id)
        references monthly_report (id, reporting_unit_id),
    constraint report_submission_report_number_key unique (report_id, number),
    constraint report_submission_report_key_key unique (report_id, submission_key),
    constraint report_submission_id_unit_key unique (id, reporting_unit_id),
    constraint report_submission_id_report_key unique (id, report_id)
);

comment on table report_submission is 'A report as it was handed in: kept whole and never changed.';
comment on column report_submission.number is 'From 1 on within its report; withdrawn ones keep theirs.';
comment on column report_submission.submitted_at is 'The moment by the application''s clock.';
comment on column report_submission.note is 'What the unit wrote to the district along with it; null for nothing.';
comment on column report_submission.submission_key is 'Made with the form, so that a double click or a form sent again finds its first submission.';
comment on column report_submission.days_late is 'Days after the due day on which it was handed in; 0 is on time.';

alter table monthly_report
    add constraint monthly_report_latest_submission_fkey foreign key (latest_submission_id, id)
        references report_submission (id, report_id),
    add constraint monthly_report_approved_submission_fkey foreign key (approved_submission_id, id)
        references report_submission (id, report_id);

create index monthly_report_approved_submission_idx on monthly_report (approved_submission_id);

select build_wall('report_submission');
revoke update on report_submission from ${application_role};

create table submission_figure (
    submission_id bigint not null,
    indicator_id bigint not null constraint submission_figure_indicator_fkey references indicator (id),
    indicator_version_id bigint not null constraint submission_figure_version_fkey references indicator_version (id),
    reporting_unit_id bigint not null,
    value numeric(16, 3),
    denominator numeric(16, 3),
    origin text not null constraint submission_figure_origin_known
        check (origin in ('TYPED', 'NOTHING_TO_REPORT', 'SAME_AS_LAST_MONTH', 'COUNTED')),
    entered_by bigint constraint submission_figure_entered_by_fkey references account (id),
    entered_at timestamptz,
    note text,
    noted_by bigint constraint submission_figure_noted_by_fkey references account (id),
    noted_at timestamptz,
    constraint submission_figure_pkey primary key (submission_id, indicator_id),
    constraint submission_figure_value_range check (value >= 0),
    constraint submission_figure_numerator_within check (value <= denominator),
    constraint submission_figure_submission_fkey foreign key (submission_id, reporting_unit_id)
        references report_submission (id, reporting_unit_id)
);

comment on table submission_figure is 'A figure as it was handed in, with the catalogue version it answered; value null is a blank.';
comment on column submission_figure.value is 'The number in the indicator''s unit, or the numerator.';
comment on column submission_figure.denominator is 'Null unless the indicator is a ratio.';
comment on column submission_figure.origin is 'How it was said, or COUNTED from a register.';
comment on column submission_figure.entered_at is 'When it was typed; null for a counted one and a blank.';

select build_wall('submission_figure');
revoke update on submission_figure from ${application_role};

create table submission_record (
    submission_id bigint not null,
    indicator_id bigint not null constraint submission_record_indicator_fkey references indicator (id),
    source text not null,
    record_id bigint not null,
    reporting_unit_id bigint not null,
    label text not null,
    happened_on date not null,
    value numeric(16, 3) not null constraint submission_record_value_range check (value >= 0),
    denominator numeric(16, 3) constraint submission_record_denominator_range check (denominator >= 0),
    constraint submission_record_pkey primary key (submission_id, indicator_id, source, record_id),
    constraint submission_record_submission_fkey foreign key (submission_id, reporting_unit_id)
        references report_submission (id, reporting_unit_id)
);

comment on table submission_record is 'A register record that was counted into a figure when the report was handed in, with what it contributed.';
comment on column submission_record.source is 'Name of the figure source, register first: incident.cases.';
comment on column submission_record.record_id is 'Id of the record in the source''s register. Not a foreign key: the source says which table it is.';
comment on column submission_record.label is 'What a reader recognised the record by on that day; it names no person.';
comment on column submission_record.happened_on is 'The day, local in Asia/Ho_Chi_Minh, by which it was counted.';
comment on column submission_record.value is 'What it contributed, in the indicator''s unit.';
comment on column submission_record.denominator is 'What it contributed to the denominator; null unless the indicator is a ratio.';

select build_wall('submission_record');
revoke update on submission_record from ${application_role};

create table report_event (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    reporting_unit_id bigint not null,
    kind text not null constraint report_event_kind_known check (kind in
        ('SUBMITTED', 'WITHDRAWN', 'REVIEW_BEGUN', 'RETURNED', 'APPROVED', 'REOPENED', 'DIFFERENCE_SETTLED')),
    submission_id bigint,
    indicator_id bigint constraint report_event_indicator_fkey references indicator (id),
    by_account bigint not null constraint report_event_by_account_fkey references account (id),
    at timestamptz not null,
    comment text constraint report_event_comment_length check (length(comment) between 1 and 2000),
    constraint report_event_report_fkey foreign key (report_id, reporting_unit_id)
        references monthly_report (id, reporting_unit_id),
    constraint report_event_submission_fkey foreign key (submission_id, report_id)
        references report_submission (id, report_id),
    constraint report_event_reason_given
        check (kind not in ('RETURNED', 'REOPENED', 'DIFFERENCE_SETTLED') or comment is not null)
);

comment on table report_event is 'A step in the life of a report: who, when and why. The timeline is made of these.';
comment on column report_event.submission_id is 'The submission that the step was about.';
comment on column report_event.indicator_id is 'The figure that the step was about; null where it was about the whole report.';
comment on column report_event.at is 'The moment by the application''s clock.';
comment on column report_event.comment is 'The reason or the words to the unit; null where none were given.';

create index report_event_report_idx on report_event (report_id, at);
create index report_event_unit_at_idx on report_event (reporting_unit_id, at desc);

select build_wall('report_event');
revoke update on report_event from ${application_role};

create table figure_remark (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    reporting_unit_id bigint not null,
    indicator_id bigint not null constraint figure_remark_indicator_fkey references indicator (id),
    submission_id bigint not null,
    event_id bigint constraint figure_remark_event_fkey references report_event (id),
    written_by bigint not null constraint figure_remark_written_by_fkey references account (id),
    written_at timestamptz not null,
    text text not null constraint figure_remark_text_length check (length(text) between 1 and 1000),
    version bigint not null default 0,
    constraint figure_remark_id_unit_key unique (id, reporting_unit_id),
    constraint figure_remark_report_fkey foreign key (report_id, reporting_unit_id)
        references monthly_report (id, reporting_unit_id),
    constraint figure_remark_submission_fkey foreign key (submission_id, report_id)
        references report_submission (id, report_id)
);

comment on table figure_remark is 'What the district asks about a figure of a submission. It reaches the unit with the return (event_id); until then it is the reviewer''s draft.';

create index figure_remark_report on figure_remark (report_id);

create index figure_remark_event on figure_remark (event_id);

select build_wall('figure_remark');
select keep_changes('figure_remark');
-- A remark that has not reached the unit may be taken back; the change log keeps it.
grant delete on figure_remark to ${application_role};

create table remark_answer (
    id bigint generated always as identity primary key,
    remark_id bigint not null constraint remark_answer_remark_key unique,
    reporting_unit_id bigint not null,
    text text constraint remark_answer_text_length check (length(text) between 1 and 500),
    answered_by bigint not null constraint remark_answer_answered_by_fkey references account (id),
    answered_at timestamptz not null,
    version bigint not null,
    constraint remark_answer_remark_fkey foreign key (remark_id, reporting_unit_id)
        references figure_remark (id, reporting_unit_id)
);

comment on table remark_answer is 'What the unit answers to what the district asked about a figure; written while the report is open, one for each remark.';
comment on column remark_answer.text is 'Null where the answer was taken away again.';

select build_wall('remark_answer');
select keep_changes('remark_answer');

create table settled_difference (
    id bigint generated always as identity primary key,
    report_id bigint not null,
    reporting_unit_id bigint not null,
    submission_id bigint not null,
    indicator_id bigint not null constraint settled_difference_indicator_fkey references indicator (id),
    register_value numeric(16, 3) not null,
    register_denominator numeric(16, 3),
    reason text not null constraint settled_difference_reason_length check (length(reason) between 1 and 1000),
    settled_by bigint not null constraint settled_difference_settled_by_fkey references account (id),
    settled_at timestamptz not null,
    constraint settled_difference_report_fkey foreign key (report_id, reporting_unit_id)
        references monthly_report (id, reporting_unit_id),
    constraint settled_difference_submission_fkey foreign key (submission_id, report_id)
        references report_submission (id, report_id)
);

comment on table settled_difference is 'The district lets an approved figure stand although its register now says otherwise, with the reason. It holds only for the register''s value named.';
comment on column settled_difference.submission_id is 'The approved submission whose figure stands.';
comment on column settled_difference.register_value is 'What the register said when it was settled, in the indicator''s unit, or the numerator.';
comment on column settled_difference.register_denominator is 'Null unless the indicator is a ratio.';
comment on column settled_difference.settled_at is 'The moment by the application''s clock.';

create index settled_difference_report_idx on settled_difference (report_id);

select build_wall('settled_difference');
revoke update on settled_difference from ${application_role};
