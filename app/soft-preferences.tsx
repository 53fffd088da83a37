"use client";

import { useEffect } from "react";
import { redraw } from "@/components/shell/turn-page";

/** A choice of how pages look takes effect where one is: nothing is loaded anew and nothing scrolls. */
export function SoftPreferences() {
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target;
      if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
      if (form.method !== "post" || new URL(form.action).pathname !== "/preferences") return;
      event.preventDefault();
      const body = new FormData(form, event.submitter);
      // It answers with the cookies and the way back, which nobody has to go here.
      fetch(form.action, { method: "POST", body, redirect: "manual" }).then(redraw, () => form.submit());
    };
    const onChange = (event: Event) => {
      if (event.target instanceof Element)
        event.target.closest<HTMLFormElement>("form[data-instant]")?.requestSubmit();
    };
    document.addEventListener("submit", onSubmit);
    document.addEventListener("change", onChange);
    return () => {
      document.removeEventListener("submit", onSubmit);
      document.removeEventListener("change", onChange);
    };
  }, []);
  return null;
}
