package vn.sophongtrao;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;

import jakarta.persistence.Entity;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

/** Rules of the house that hold across all modules. */
class ArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.sophongtrao");

    private static final ApplicationModules MODULES = ApplicationModules.of(SoPhongTraoApplication.class);

    /** Runs in a transaction that may write. */
    private static final DescribedPredicate<JavaMethod> WRITE = new DescribedPredicate<>("write") {
        @Override
        public boolean test(JavaMethod method) {
            return method.tryGetAnnotationOfType(Transactional.class)
                    .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class))
                    .filter(transaction -> !transaction.readOnly())
                    .isPresent();
        }
    };

    private static final List<Class<?>> MOMENTS =
            List.of(LocalDate.class, LocalDateTime.class, Instant.class, OffsetDateTime.class, ZonedDateTime.class);

    @Test
    void timeIsAskedOfTheClockOnly() {
        noClasses()
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("asks the system what time it is") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return call.getName().equals("now")
                                && MOMENTS.stream()
                                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                                && call.getTarget().getRawParameterTypes().isEmpty();
                    }
                })
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void entitiesStayInTheirModule() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(CLASSES);
    }

    @Test
    void controllersOpenNoTransactions() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(CLASSES);
    }

    @Test
    void whatOtherModulesMayWriteSaysWhoMayDoIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and(WRITE)
                .should()
                .beMetaAnnotatedWith(PreAuthorize.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areMetaAnnotatedWith(PreAuthorize.class)
                .check(CLASSES);
    }

    @Test
    void controllersWriteThroughTheServicesOfTheirOwnModule() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("writes in another module") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return !moduleOf(call.getOriginOwner()).equals(moduleOf(call.getTargetOwner()))
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(WRITE)
                                        .isPresent();
                    }
                })
                .check(CLASSES);
    }

    private static String moduleOf(JavaClass type) {
        return MODULES.getModuleByType(type.getName())
                .map(module -> module.getIdentifier().toString())
                .orElse(type.getPackageName());
    }
}
