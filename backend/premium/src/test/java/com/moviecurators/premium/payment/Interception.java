package com.moviecurators.premium.payment;

import java.util.Arrays;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Steps between a production bean and its callers. */
public final class Interception {

	private Interception() {
	}

	/**
	 * Hands the calls of one method of one bean to the interference, while it is active.
	 */
	public static Planting intercept(Class<?> type, String method, Interference interference) {
		requireMethod(type, method);
		return (context, active) -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return type.isInstance(bean) ? proxy(bean, type, method,
						(call, beans) -> active.getAsBoolean() ? interference.instead(call, beans) : call.proceed(),
						context) : bean;
			}
		});
	}

	/** Fails when the method was renamed: the interference would never be called. */
	private static void requireMethod(Class<?> type, String method) {
		if (Arrays.stream(type.getDeclaredMethods()).noneMatch((declared) -> declared.getName().equals(method))) {
			throw new IllegalArgumentException(type + " has no method " + method);
		}
	}

	private static Object proxy(Object bean, Class<?> type, String method, Interference interference,
			BeanFactory beans) {
		ProxyFactory proxy = new ProxyFactory(bean);
		proxy.setProxyTargetClass(!type.isInterface());
		proxy.addAdvice((MethodInterceptor) (call) -> call.getMethod().getName().equals(method)
				? interference.instead(call, beans) : call.proceed());
		return proxy.getProxy(type.getClassLoader());
	}

	/** What happens instead of, or around, a call. */
	@FunctionalInterface
	public interface Interference {

		@Nullable Object instead(MethodInvocation call, BeanFactory beans) throws Throwable;

	}

}
