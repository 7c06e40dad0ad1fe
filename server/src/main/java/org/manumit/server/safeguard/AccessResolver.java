package org.manumit.server.safeguard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controller methods the {@link Access} that {@link PermittedInterceptor} made for the request. Thread-safe. */
@Component
final class AccessResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final PermittedInterceptor interceptor;

    AccessResolver(PermittedInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Access.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        @Nullable HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        @Nullable Object access = servlet == null ? null : servlet.getAttribute(PermittedInterceptor.ACCESS);
        if (access == null) {
            throw new SignInNeeded();
        }
        return access;
    }
}
