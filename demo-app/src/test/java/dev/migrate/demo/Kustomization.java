package dev.migrate.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;

/**
 * One of the folders with manifests for Kubernetes.
 *
 * @param folder the name of the folder
 */
record Kustomization(String folder) {

	private static final String ROOT = "kubernetes/";

	/** Return the deployment, patched as {@code kubectl} does it. */
	DocumentContext deployment() throws IOException {
		Object deployment = YamlFile.read(ROOT + "at-start/deployment.yaml").json();
		DocumentContext kustomization = read("kustomization.yaml");
		for (String patch : kustomization.<List<String>>read("$..patches[*].path")) {
			deployment = merged(deployment, read(patch).json());
		}
		return JsonPath.parse(deployment);
	}

	/** Read a file in the folder. */
	DocumentContext read(String file) throws IOException {
		return YamlFile.read(ROOT + this.folder + "/" + file);
	}

	private static Object merged(Object base, Object patch) {
		if (base instanceof Map<?, ?> first && patch instanceof Map<?, ?> second) {
			return mergedMap(first, second);
		}
		if (base instanceof List<?> first && patch instanceof List<?> second) {
			return mergedList(first, second);
		}
		return patch;
	}

	private static Map<Object, Object> mergedMap(Map<?, ?> base, Map<?, ?> patch) {
		Map<Object, Object> merged = new LinkedHashMap<>(base);
		patch.forEach((key, value) -> merged.merge(key, value, Kustomization::merged));
		return merged;
	}

	/** What is in these lists has names; what is new comes first. */
	private static List<Object> mergedList(List<?> base, List<?> patch) {
		Map<Object, Object> named = new LinkedHashMap<>();
		base.forEach((element) -> named.put(name(element), element));
		List<Object> added = new ArrayList<>();
		for (Object element : patch) {
			if (named.containsKey(name(element))) {
				named.merge(name(element), element, Kustomization::merged);
			}
			else {
				added.add(element);
			}
		}
		added.addAll(named.values());
		return added;
	}

	private static Object name(Object element) {
		return (element instanceof Map<?, ?> map && map.containsKey("name")) ? map.get("name") : element;
	}

}
