package vn.sophongtrao.platform.imports;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each register that takes workbooks its pages, under its own address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportLimits.class)
class ImportMappings implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mappings;
    private final List<ImportedRegister> registers;
    private final KeptImports kept;
    private final ImportTaking taking;
    private final ImportTemplate template;
    private final ImportLimits limits;
    private final MessageSource messages;

    ImportMappings(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            List<ImportedRegister> registers,
            KeptImports kept,
            ImportTaking taking,
            ImportTemplate template,
            ImportLimits limits,
            MessageSource messages) {
        this.mappings = mappings;
        this.registers = registers;
        this.kept = kept;
        this.taking = taking;
        this.template = template;
        this.limits = limits;
        this.messages = messages;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (ImportedRegister register : registers) {
            ImportPages pages = new ImportPages(register, kept, taking, template, limits, messages);
            String path = register.register().path() + "/import";
            map(RequestMethod.GET, path, pages, "ask");
            map(RequestMethod.GET, path + ".xlsx", pages, "template");
            map(RequestMethod.POST, path, pages, "upload");
            map(RequestMethod.GET, path + "/{key}", pages, "preview");
            map(RequestMethod.POST, path + "/{key}", pages, "take");
        }
    }

    private void map(RequestMethod verb, String path, ImportPages pages, String name) {
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(verb)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                pages,
                method(name));
    }

    private static Method method(String name) {
        return Arrays.stream(ImportPages.class.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals(name) && java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                .findFirst()
                .orElseThrow();
    }
}
