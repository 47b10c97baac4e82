package vn.sophongtrao.platform.file;

import java.util.Arrays;
import java.util.List;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Gives each register whose records carry files its page of them, under the record's own address. */
@Configuration(proxyBeanMethods = false)
class FileMappings implements SmartInitializingSingleton {

    private final RequestMappingHandlerMapping mappings;
    private final List<FiledRegister> registers;
    private final RecordFiles files;
    private final FileKeeping keeping;
    private final FileLimit limit;

    FileMappings(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            List<FiledRegister> registers,
            RecordFiles files,
            FileKeeping keeping,
            FileLimit limit) {
        this.mappings = mappings;
        this.registers = registers;
        this.files = files;
        this.keeping = keeping;
        this.limit = limit;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (FiledRegister register : registers) {
            FilePages pages = new FilePages(register, files, keeping, limit);
            map(RequestMethod.GET, register.path(), pages, "show");
            map(RequestMethod.POST, register.path(), pages, "attach");
        }
    }

    private void map(RequestMethod verb, String path, FilePages pages, String name) {
        mappings.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(verb)
                        .options(mappings.getBuilderConfiguration())
                        .build(),
                pages,
                Arrays.stream(FilePages.class.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .findFirst()
                        .orElseThrow());
    }
}
