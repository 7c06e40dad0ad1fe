package org.manumit.server.workbench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Finds files; every other address that may be a page of the workbench is drawn by its one page. */
final class PageResolver extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        Resource file = super.getResource(path, location);
        return file == null && mayBePage(path) ? super.getResource("index.html", location) : file;
    }

    /* A missing file or endpoint must stay missing: only names without an ending, outside the API, are pages. */
    private static boolean mayBePage(String path) {
        return !path.equals("api") && !path.startsWith("api/") && path.indexOf('.', path.lastIndexOf('/') + 1) < 0;
    }
}
