package vn.sophongtrao.platform.web;

import java.io.StringWriter;
import java.util.Objects;
import java.util.function.Supplier;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

import vn.sophongtrao.platform.Recent;
import vn.sophongtrao.platform.text.LevelWords;

/** The attribute {@code kept:fragment}; see {@link KeptFragments}. */
final class KeptFragmentProcessor extends AbstractAttributeTagProcessor {

    /** As that of {@code th:replace}. */
    static final int PRECEDENCE = 100;

    private static final String NAME = "fragment";
    private static final String BY = "by";

    private final String prefix;
    private final Recent<KeptFragments.Key, String> texts;
    private final Supplier<LevelWords> words;

    KeptFragmentProcessor(String prefix, Recent<KeptFragments.Key, String> texts, Supplier<LevelWords> words) {
        super(TemplateMode.HTML, prefix, null, false, NAME, true, PRECEDENCE, true);
        this.prefix = prefix;
        this.texts = texts;
        this.words = words;
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String fragment,
            IElementTagStructureHandler structure) {
        Object by = evaluated(context, tag.getAttributeValue(prefix, BY));
        KeptFragments.Key key = new KeptFragments.Key(
                context.getTemplateData().getTemplate(),
                fragment,
                context instanceof IWebContext web
                        ? web.getExchange().getRequest().getApplicationPath()
                        : "",
                context.getLocale(),
                words.get(),
                Objects.requireNonNull(by, "kept:by names a value"));
        structure.replaceWith(texts.get(key, () -> rendered(context, fragment)), false);
    }

    private static String rendered(ITemplateContext context, String expression) {
        if (evaluated(context, expression) instanceof Fragment fragment && !fragment.hasSyntheticParameters()) {
            StringWriter text = new StringWriter();
            context.getConfiguration().getTemplateManager().process(fragment.getTemplateModel(), context, text);
            return text.toString();
        }
        throw new TemplateProcessingException("kept:fragment is no fragment without parameters: " + expression);
    }

    private static Object evaluated(ITemplateContext context, String expression) {
        return StandardExpressions.getExpressionParser(context.getConfiguration())
                .parseExpression(context, expression)
                .execute(context);
    }
}
