package vn.sophongtrao.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.sophongtrao.platform.AuditableEvent;
import vn.sophongtrao.platform.NotFoundException;

/** Enters what was previewed: all rows that are new, or none where the register would refuse any by now. */
@Service
class ImportTaking {

    private final KeptImports kept;
    private final ApplicationEventPublisher events;

    ImportTaking(KeptImports kept, ApplicationEventPublisher events) {
        this.kept = kept;
        this.events = events;
    }

    /**
     * Enters it. Sent twice, it is entered once.
     *
     * @return how it stands afterwards: not taken where it was kept no longer, or where there is nothing to enter or
     *     something to mend
     * @throws NotFoundException where the person has previewed no such thing
     */
    @Transactional
    @PreAuthorize("@registerAccess.mayWrite(#importing.unitId())")
    public <N> KeptImport take(ImportedRegister register, Importing<N> importing, UUID key) {
        String name = register.register().menu();
        kept.lock(importing.unitId(), name);
        KeptImport found = found(importing, name, key);
        Examined<N> examined = Examined.of(found.rows(), importing);
        List<N> fresh = examined.fresh();
        if (examined.isRefused() || fresh.isEmpty()) {
            return found;
        }
        List<String> codes = importing.enter().apply(fresh);
        kept.taken(key, codes);
        events.publishEvent(new AuditableEvent(
                register.event(),
                ImportedRecords.path(register.register(), key),
                Map.of(
                        "rows",
                        String.valueOf(codes.size()),
                        "passed-over",
                        String.valueOf(examined.there().size()))));
        return found(importing, name, key);
    }

    private KeptImport found(Importing<?> importing, String register, UUID key) {
        return kept.find(importing.unitId(), register, key).orElseThrow(() -> new NotFoundException("import " + key));
    }
}
