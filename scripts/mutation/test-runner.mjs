/**
 * Stryker's test runner for the core. Stryker's runner for Jest starts Jest for every mutant and takes a second or more
 * each; this one keeps the compiled modules in one process, loads them anew for each mutant and runs the tests that reach it,
 * in a few hundredths of a second.
 */
import { PluginKind, commonTokens, declareClassPlugin, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { expect } from 'expect';
import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { FreshModules } from './fresh-modules.mjs';
import { mutantKey } from './sample.mjs';
import { TestList } from './test-list.mjs';

/** Of a property a fifth of the cases are tried, always the same, and a failing one is not made smaller. */
const fixed = (given) => ({
  ...given,
  numRuns: Math.ceil((given?.numRuns ?? 100) / 5),
  seed: 11,
  endOnFailure: true,
});
const steadyCheck = {
  ...fc,
  assert: (property, given) => fc.assert(property, fixed(given)),
  check: (property, given) => fc.check(property, fixed(given)),
};

/** The mutant of the run and how often it was reached; the instrumented code asks it at every turn. */
const mutant = {
  active: -1,
  hits: 0,
  limit: Infinity,
  hit() {
    if (++this.hits > this.limit) throw new Error('the mutant runs without end');
    return true;
  },
};

/**
 * Instrumented code asks a function at every turn which mutant is active, and counts what it reaches. Where only one mutant
 * runs, nothing needs counting and a comparison of numbers is enough: several times as fast.
 */
const forMutants = (source) =>
  source
    .replace(/stryCov_9fa48\((?:"\d+"(?:, )?)+\)/g, '0')
    .replace(/stryMutAct_9fa48\("(\d+)"\)/g, '(__mutant.active === $1 && __mutant.hit())');

class CoreTestRunner {
  static inject = tokens(commonTokens.options);
  #options;
  #root = process.cwd();
  #list = new TestList();
  #counted;
  #mutated;
  #state = (globalThis.__stryker__ ??= {});
  #files;
  #leftOut;
  /** Of a sample the mutants that were drawn. */
  #drawn;
  /** The files of the ids that the dry run found, so that a mutant loads only those it needs. */
  #fileOf = new Map();

  constructor(options) {
    this.#options = options.perfscore;
    this.#drawn = this.#options.drawn && new Set(this.#options.drawn);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // The corpora beside the project are not part of it: the score must not depend on them.
    process.env['PERFSCORE_SHARED'] = resolve(this.#root, 'no-such-folder');
    const given = { ...this.#list.globals(), expect, __mutant: mutant };
    const packages = { 'fast-check': { ...steadyCheck, default: steadyCheck } };
    this.#counted = new FreshModules(this.#root, given, packages, (source) => source);
    this.#mutated = new FreshModules(this.#root, given, packages, forMutants);
    const { testFolders, leftOut } = this.#options;
    this.#files = testFolders
      .flatMap((folder) => readdirSync(resolve(this.#root, folder)).map((name) => `${folder}/${name}`))
      .filter((name) => name.endsWith('.test.ts') && !leftOut.includes(name));
    this.#leftOut = leftOut;
  }

  async dryRun({ coverageAnalysis }) {
    if (coverageAnalysis !== 'off') this.#state.mutantCoverage = { static: {}, perTest: {} };
    const tests = [];
    for (const file of this.#files) {
      // What an earlier file left remembered would hide what this one reaches.
      this.#counted.forget();
      for (const test of this.#declared(file, this.#counted)) {
        this.#fileOf.set(test.id, file);
        tests.push(await this.#run(test, file));
      }
    }
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, mutantActivation, disableBail }) {
    if (this.#drawn && !this.#drawn.has(mutantKey(relative(this.#root, sandboxFileName), activeMutant)))
      return { status: MutantRunStatus.Error, errorMessage: 'not drawn' };
    const id = Number(activeMutant.id);
    Object.assign(mutant, { active: -1, hits: 0, limit: hitLimit ?? Infinity });
    const wanted = testFilter && new Set(testFilter);
    const tests = [];
    this.#mutated.forget();
    try {
      for (const file of this.#filesOf(testFilter)) {
        // What is active while modules load would change every test, not only those that reach it.
        mutant.active = mutantActivation === 'static' ? id : -1;
        const declared = this.#declared(file, this.#mutated);
        mutant.active = id;
        for (const test of declared) {
          if (wanted && !wanted.has(test.id)) continue;
          const result = await this.#run(test, file);
          tests.push(result);
          const endless = determineHitLimitReached(mutant.hits, mutant.limit);
          if (endless) return toMutantRunResult(endless);
          if (result.status === TestStatus.Failed && !disableBail)
            return toMutantRunResult({ status: DryRunStatus.Complete, tests });
        }
      }
      return toMutantRunResult({ status: DryRunStatus.Complete, tests });
    } catch (error) {
      // With the mutant the modules cannot even be loaded.
      const failureMessage = String(error);
      const failed = {
        id: 'loading',
        name: 'loading',
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage,
      };
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] });
    } finally {
      mutant.active = -1;
    }
  }

  #filesOf(ids) {
    if (!ids) return this.#files;
    // A process that Stryker started after a hang has made no dry run: the id begins with the file.
    return [...new Set(ids.map((id) => this.#fileOf.get(id) ?? id.slice(0, id.indexOf(': '))))];
  }

  #declared(file, modules) {
    const tests = this.#list.collect(file, () => modules.load(resolve(this.#root, file)));
    return tests.filter(({ id }) => !this.#leftOut.some((part) => id.includes(part)));
  }

  async #run({ id, name, body, skipped }, file) {
    const result = { id, name, fileName: relative(process.cwd(), resolve(this.#root, file)), timeSpentMs: 0 };
    if (skipped) return { ...result, status: TestStatus.Skipped };
    this.#state.currentTestId = id;
    const started = performance.now();
    try {
      await body();
      return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - started };
    } catch (error) {
      const failureMessage = String(error?.message ?? error).slice(0, 500);
      return {
        ...result,
        status: TestStatus.Failed,
        failureMessage,
        timeSpentMs: performance.now() - started,
      };
    } finally {
      this.#state.currentTestId = undefined;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'core', CoreTestRunner)];
