;;; referlint.el --- Referlint through Eglot  -*- lexical-binding: t; -*-

;; For Emacs 29 and later, or Emacs 28 with the package eglot.  Put it on your load-path and say in your init file:
;;   (require 'referlint)

;;; Code:

(require 'eglot)

(defgroup referlint nil "Checks referrals of potential victims of modern slavery." :group 'text)

(defcustom referlint-command '("referlint" "lsp")
  "How the language server is started."
  :type '(repeat string))

;;;###autoload
(define-derived-mode referlint-mode text-mode "Referral"
  "A referral narrative, checked as it is written.")

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.referral\\.txt\\'" . referlint-mode))
;;;###autoload
(add-to-list 'auto-mode-alist '("\\.nrm\\.md\\'" . referlint-mode))

(add-to-list 'eglot-server-programs
             '((referlint-mode :language-id "referral") . (lambda (&rest _) referlint-command)))
(unless noninteractive
  (add-hook 'referlint-mode-hook #'eglot-ensure))

(provide 'referlint)
;;; referlint.el ends here
