package com.moviecurators.premium.drill.process;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** Reads a node's metrics by JMX, from the same machine. HTTP tells nobody any. */
final class Metrics {

	/** Settings of a node that can be asked. */
	static final List<String> SETTINGS = List.of("--spring.jmx.enabled=true",
			"--management.endpoints.jmx.exposure.include=metrics", "--management.endpoint.metrics.access=read-only");

	private static final String ENDPOINT = "org.springframework.boot:type=Endpoint,name=Metrics";

	private Metrics() {
	}

	/** Returns the value of a gauge. */
	static double gauge(long pid, String name) {
		try (JMXConnector connector = JMXConnectorFactory.connect(address(pid))) {
			Object answer = connector.getMBeanServerConnection()
				.invoke(ObjectName.getInstance(ENDPOINT), "metric", new Object[] { name, null },
						new String[] { String.class.getName(), List.class.getName() });
			List<?> measurements = (List<?>) ((Map<?, ?>) answer).get("measurements");
			return ((Number) ((Map<?, ?>) measurements.getFirst()).get("value")).doubleValue();
		}
		catch (IOException | JMException ex) {
			throw new IllegalStateException("No metric " + name, ex);
		}
	}

	private static JMXServiceURL address(long pid) throws IOException {
		try {
			VirtualMachine machine = VirtualMachine.attach(String.valueOf(pid));
			try {
				return new JMXServiceURL(machine.startLocalManagementAgent());
			}
			finally {
				machine.detach();
			}
		}
		catch (AttachNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
