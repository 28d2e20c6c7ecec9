// What the browser test asks of a page. Each function returns a list of
// complaints, empty when there are none.
"use strict";

const shown = (element) => element.checkVisibility({ visibilityProperty: true });
const words = (element) => element.textContent.trim().replace(/\s+/g, " ").slice(0, 40);
const called = (element) => `${element.localName}${element.className ? "." + element.className.replaceAll(" ", ".") : ""} “${words(element)}”`;

// deadLinks looks for links inside the page that lead nowhere, or have no name.
const deadLinks = () => [...document.querySelectorAll("a")].flatMap((a) => {
  const to = a.getAttribute("href") ?? "";
  const found = [];
  if (!a.getAttribute("aria-label") && !words(a)) found.push(`a link to ${to} has no name`);
  if (to.startsWith("#") && !document.getElementById(decodeURIComponent(to.slice(1)))) found.push(`nothing is at ${to}`);
  return found;
});

// tooWide looks for what makes a reader scroll sideways.
const tooWide = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`,
    ...[...document.body.querySelectorAll("*")].filter((e) => shown(e) && e.getBoundingClientRect().right > width + 1).slice(0, 3).map(called)];
};

// rgba takes a computed colour apart.
const rgba = (colour) => {
  const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
  return { r, g, b, a };
};

// luminance and contrast are those of the Web Content Accessibility Guidelines
// 2.2, of colours from 0 to 255.
const luminance = ({ r, g, b }) => {
  const [x, y, z] = [r, g, b].map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
};
const contrast = (a, b) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
};

// ground is the colour behind an element: that of the nearest one around it
// that has any.
const ground = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const colour = rgba(getComputedStyle(at).backgroundColor);
    if (colour.a === 1) return colour;
    if (colour.a > 0) throw new Error(`${called(at)} has a ground one sees through`);
  }
  return rgba("rgb(255, 255, 255)");
};

// faintText looks for text that stands out too little from what is behind it.
const faintText = () => [...document.body.querySelectorAll("*")].filter((e) => shown(e) && [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim())).flatMap((e) => {
  const ratio = contrast(rgba(getComputedStyle(e).color), ground(e));
  return ratio >= 4.5 ? [] : [`${called(e)} has a contrast of ${ratio.toFixed(2)}`];
});

// colours are those of the page and of marked words, as they are computed.
const colours = () => [document.body, document.querySelector("mark")].flatMap((e) => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]);

// outline looks at what a screen reader tells of the page's structure.
const outline = () => {
  const found = [];
  if (!document.documentElement.lang) found.push("the page has no language");
  if (!document.title.trim()) found.push("the page has no title");
  for (const landmark of ["main", "nav", "body > header", "body > footer", "h1"]) {
    const n = document.querySelectorAll(landmark).length;
    if (n !== 1) found.push(`there are ${n} of ${landmark}`);
  }
  let last = 0;
  for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
    const level = Number(heading.localName[1]);
    if (level > last + 1) found.push(`${called(heading)} stands below a heading of level ${last}`);
    if (!words(heading)) found.push(`a ${heading.localName} is empty`);
    last = level;
  }
  for (const section of document.querySelectorAll("section")) {
    if (!document.getElementById(section.getAttribute("aria-labelledby"))) found.push(`${called(section)} has no label`);
  }
  for (const image of document.querySelectorAll("img, svg")) found.push(`${called(image)}: the page has no images`);
  return found;
};

// folded looks for what details hide.
const folded = () => [...document.querySelectorAll("details > :not(summary)")].filter((e) => !shown(e) || !e.getBoundingClientRect().height).map(called);

// missed tells what a reader sees of the element to which the last link led.
const missed = () => {
  const target = document.querySelector(":target");
  if (!target) return [`nothing is at ${location.hash}`];
  const { top, bottom } = target.getBoundingClientRect();
  const found = [];
  if (bottom <= 0 || top >= innerHeight) found.push(`${called(target)} is out of sight`);
  const style = getComputedStyle(target);
  const plain = [...document.querySelectorAll(`.${target.className.split(" ")[0]}`)].find((e) => e !== target);
  if (plain && getComputedStyle(plain).backgroundColor === style.backgroundColor) found.push(`${called(target)} looks like any other`);
  if (contrast(rgba(style.color), ground(target)) < 4.5) found.push(`${called(target)} cannot be read`);
  return found;
};
