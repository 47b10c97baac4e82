package vn.sophongtrao.report.form;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import vn.sophongtrao.report.OwedReport;
import vn.sophongtrao.report.ReportAddress;

/** A unit's month as a page to print and sign. */
@Controller
class MonthSheetController {

    private final ReportAddress addresses;
    private final MonthSheetWriting writing;

    MonthSheetController(ReportAddress addresses, MonthSheetWriting writing) {
        this.addresses = addresses;
        this.writing = writing;
    }

    @GetMapping("/reports/{year}/{month}/sheet")
    String sheet(
            @PathVariable int year,
            @PathVariable int month,
            @RequestParam(required = false) @Nullable String unit,
            Model model) {
        OwedReport owed = addresses.of(year, month, unit);
        model.addAttribute("sheet", writing.of(owed));
        model.addAttribute("back", owed.path());
        model.addAttribute("month", owed.period().monthText());
        model.addAttribute("unitName", owed.unit().named());
        return "report/sheet";
    }
}
