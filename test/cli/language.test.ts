import { describe, expect, it } from 'vitest';
import { chooseLanguage, parseLanguage } from '../../src/cli/language.js';
import { UsageError } from '../../src/diagnostics/errors.js';

describe('chooseLanguage', () => {
  it('is Chinese by default, and for locales it does not speak', () => {
    expect(chooseLanguage([], {})).toBe('zh');
    expect(chooseLanguage([], { LANG: 'C.UTF-8' })).toBe('zh');
    expect(chooseLanguage([], { LANG: 'de_DE.UTF-8' })).toBe('zh');
  });

  it('reads the locale, LC_ALL first', () => {
    expect(chooseLanguage([], { LANG: 'en_US.UTF-8' })).toBe('en');
    expect(chooseLanguage([], { LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' })).toBe('zh');
  });

  it('lets BULLETIN_LANG overrule the locale, and --lang both', () => {
    const env = { BULLETIN_LANG: 'en', LANG: 'zh_CN.UTF-8' };
    expect(chooseLanguage([], env)).toBe('en');
    expect(chooseLanguage(['build', 'issue-67', '--lang', 'zh'], env)).toBe('zh');
    expect(chooseLanguage(['--lang=zh', 'build'], env)).toBe('zh');
  });

  it('takes no other word that begins alike', () => {
    expect(chooseLanguage([], { BULLETIN_LANG: 'english', LANG: '' })).toBe('zh');
  });
});

describe('parseLanguage', () => {
  it('refuses other languages', () => {
    expect(parseLanguage('EN')).toBe('en');
    expect(() => parseLanguage('fr')).toThrow(UsageError);
  });
});
