package org.onrecord.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where programs find answers; all of it stands in {@code openapi.json}. */
final class ApiRoutes {

    private final RoutesConfig routes;
    private final SortedSet<String> paths = new TreeSet<>();

    ApiRoutes(RoutesConfig routes) {
        this.routes = routes;
    }

    void get(String path, Handler handler) {
        paths.add("GET " + path);
        routes.get(path, handler);
    }

    void post(String path, Handler handler) {
        paths.add("POST " + path);
        routes.post(path, handler);
    }

    /** All addresses, as patterns: {@code GET /api/v1/stories/{report}}. */
    SortedSet<String> paths() {
        return paths;
    }
}
