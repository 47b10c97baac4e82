package vn.sophongtrao.report;

import java.util.Set;

import org.springframework.stereotype.Component;

import vn.sophongtrao.indicator.figures.FigureFilter;
import vn.sophongtrao.indicator.figures.FigureSource;
import vn.sophongtrao.indicator.figures.SqlParameters;

/** A figure source over a table that the tests of reports fill: these tests know no register. */
@Component
class LedgerEntries implements FigureSource {

    static final String TABLE = """
            do $$
            begin
                if to_regclass('ledger_entry') is null then
                    create table ledger_entry (id bigint generated always as identity primary key,
                        reporting_unit_id bigint not null, entered_on date not null, label text not null,
                        quantity numeric not null);
                    perform build_wall('ledger_entry');
                end if;
            end
            $$""";

    @Override
    public String name() {
        return "ledger.entries";
    }

    @Override
    public String labelKey() {
        return "report.figure.counted";
    }

    @Override
    public Set<String> filters() {
        return Set.of();
    }

    @Override
    public String records(FigureFilter filter, SqlParameters parameters) {
        return """
                select stretch.unit_id, stretch.period_id, entry.id as record_id, entry.label,
                       entry.entered_on as happened_on, entry.quantity as value, cast(null as numeric) as denominator
                  from stretch
                  join ledger_entry entry on entry.reporting_unit_id = stretch.owner_unit_id
                       and entry.entered_on between stretch.from_date and stretch.to_date""";
    }

    @Override
    public String recordPath(long recordId) {
        return "/ledger/" + recordId;
    }
}
