/** The table of routes, and the parts that pages share: links, cookies, redirects, texts, forms. */
package dk.itu.minitwit.web.page;
