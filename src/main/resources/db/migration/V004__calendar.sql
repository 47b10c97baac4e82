-- Reporting periods are rows with their own window and due day, so that a change of scheme never moves a past month.
create table reporting_period (
    id bigint generated always as identity primary key,
    year integer not null constraint reporting_period_year_range check (year between 2000 and 2100),
    month integer not null constraint reporting_period_month_range check (month between 1 and 12),
    scheme text not null constraint reporting_period_scheme_known check (scheme in ('DECREE_09', 'CALENDAR')),
    from_date date not null,
    to_date date not null,
    due_on date not null,
    constraint reporting_period_year_month_key unique (year, month),
    constraint reporting_period_window_order check (from_date <= to_date),
    constraint reporting_period_due_after_window check (due_on > to_date),
    constraint reporting_period_windows_apart exclude using gist (daterange(from_date, to_date, '[]') with &&)
);

comment on table reporting_period is 'A month of a reporting year: the window whose records belong to it, and the day its reports are due.';
comment on column reporting_period.scheme is 'DECREE_09: from the 15th of the month before to the 14th (Decree 09/2019/NĐ-CP art. 12); CALENDAR: the calendar month. The same for all months of a year.';
comment on column reporting_period.due_on is 'Last day, local in Asia/Ho_Chi_Minh, on which a report is on time.';

select keep_changes('reporting_period');
