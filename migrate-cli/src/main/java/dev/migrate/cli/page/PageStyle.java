package dev.migrate.cli.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * How the page looks: the same text for every page, so that a policy can name it by its
 * digest.
 */
final class PageStyle {

	private static final String CSS = """
			:root{--paper:#f6f5f1;--card:#fff;--ink:#1f2421;--faint:#626b65;--edge:#e2e0d8;--code:#f0eee7;
			--good:#2c6e49;--warn:#8a5a00;--bad:#a3262a;--accent:#2c6e49;
			--l0:#4a7fb5;--l1:#b5653a;--l2:#6a994e;--l3:#8f5fa8;--l4:#b08900;--l5:#c0507a}
			@media(prefers-color-scheme:dark){:root{--paper:#141715;--card:#1d211f;--ink:#e8ebe7;--faint:#9aa49d;
			--edge:#323833;--code:#272c29;--good:#7cc79b;--warn:#e5b567;--bad:#f08a86;--accent:#7cc79b;
			--l0:#7fb0e0;--l1:#e09a72;--l2:#9cc583;--l3:#c39ad8;--l4:#d9b94a;--l5:#e58bb0}}
			*{box-sizing:border-box}
			html{scroll-padding-top:1rem}
			body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
			main{max-width:64rem;margin:0 auto;padding:0 1rem 3rem}
			header{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 1.5rem;padding-top:1.5rem}
			h1{font-size:1.5rem;margin:0;letter-spacing:-.01em}
			h2{font-size:1.1rem;margin:0 0 .5rem}
			h3{font-size:.8rem;margin:1rem 0 .3rem;color:var(--faint);font-weight:600}
			section{background:var(--card);border:1px solid var(--edge);border-radius:.75rem;margin-top:1rem;padding:1.1rem 1.25rem;min-width:0}
			code,pre{font:.85em/1.5 ui-monospace,monospace}
			a{color:inherit}
			:focus-visible{outline:2px solid var(--accent);outline-offset:1px;border-radius:.3rem}
			.faint{color:var(--faint);font-size:.875rem}.bad{color:var(--bad)}
			.legend{margin:0}.legend svg{vertical-align:-.15em;margin-left:.75rem}.legend svg+svg{vertical-align:-.3em}
			.state{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;margin:0 0 .75rem;font-size:1.1rem}
			.badge{border:1px solid;border-radius:1rem;padding:0 .75rem;font-size:.95rem;white-space:nowrap}
			.s-up_to_date{color:var(--good)}.s-pending,.s-ahead{color:var(--warn)}.s-diverged,.s-failed{color:var(--bad)}.s-unknown{color:var(--faint)}
			dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.2rem 1rem;margin:0}
			dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
			.facts{padding-bottom:1rem}
			.revisions{list-style:none;margin:0;padding:0;border-top:1px solid var(--edge)}
			.revisions>li{content-visibility:auto;contain-intrinsic-size:auto 42px}
			.revisions>li:target{background:var(--code)}
			summary{display:flex;list-style:none;cursor:pointer;min-height:42px;border-radius:.3rem}
			summary::-webkit-details-marker{display:none}
			summary:hover{background:var(--code)}
			summary::after{content:"";flex:none;align-self:center;width:.45rem;height:.45rem;margin:0 .5rem;border:solid var(--faint);border-width:0 2px 2px 0;transform:rotate(45deg)}
			details[open]>summary::after{transform:rotate(225deg)}
			.lanes{flex:none;contain:size;align-self:stretch}
			.line{flex:1;min-width:0;display:flex;flex-wrap:wrap;align-items:center;gap:0 .6rem;padding:.35rem 0 .35rem .5rem}
			.message{flex:1 1 12rem;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
			.id{font-weight:600}
			.mark{font-size:.75rem;font-weight:600;border:1px solid;border-radius:1rem;padding:0 .5rem;color:var(--faint);white-space:nowrap}
			.m-current{color:var(--card);background:var(--good);border-color:var(--good)}.m-pending{color:var(--warn)}.m-failed{color:var(--bad)}
			.label{border-radius:.3rem;border-style:dashed}
			.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
			.pending .id,.pending .message{color:var(--ink)}
			.opened{display:flex}
			.panel{flex:1;min-width:0;padding:.25rem 0 1.25rem .5rem}
			.whole{margin:0 0 .75rem;white-space:pre-wrap;overflow-wrap:anywhere}
			pre{margin:0;background:var(--code);border-radius:.5rem;padding:.75rem 1rem;overflow-x:auto;max-height:26rem;tab-size:2}
			svg line{stroke-width:2;stroke-linecap:square}
			.l0{stroke:var(--l0)}.l1{stroke:var(--l1)}.l2{stroke:var(--l2)}.l3{stroke:var(--l3)}.l4{stroke:var(--l4)}.l5{stroke:var(--l5)}
			.node{fill:var(--card);stroke:var(--faint);stroke-width:2.5}
			.applied .node{fill:var(--good);stroke:var(--good)}.pending .node{stroke:var(--warn)}.failed .node{fill:var(--bad);stroke:var(--bad)}
			.ring{fill:var(--card);stroke:var(--good);stroke-width:2}
			@media(max-width:40rem){main{padding:0 .5rem 2rem}section{padding:.9rem .75rem}.message{flex-basis:100%;white-space:normal}
			dl{gap:.2rem .6rem}.panel dl{grid-template-columns:minmax(0,1fr)}.panel dd{margin-bottom:.4rem}}
			""";

	/** What a content security policy calls this style. */
	static final String DIGEST = "sha256-" + digest();

	private PageStyle() {
	}

	static Html html() {
		return new Html().add(CSS.replace("%", "%%"));
	}

	private static String digest() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
