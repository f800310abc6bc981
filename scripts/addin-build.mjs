/** How webpack builds the add-in: one page for pane, ribbon commands and custom functions (shared runtime). */
import { dirname, resolve } from 'node:path';
import { createRequire } from 'node:module';
import CopyWebpackPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MinimizerPlugin from 'minimizer-webpack-plugin';
import webpack from 'webpack';
import { addinSettings, contentSecurityPolicy, manifestFor } from './addin-settings.mjs';
import { functionsMetadata } from './functions-metadata.mjs';

const root = resolve(import.meta.dirname, '..');
const officeDist = resolve(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** What Excel loads of Microsoft's package, by its own names and in its own layout. */
const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'custom-functions-runtime.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs.js',
  'telemetry/oteljs_agave.js',
];

/** The minimizer of webpack; functions stand together in front, where the short window of gzip finds them alike. */
const smallest = () =>
  new MinimizerPlugin({
    extractComments: false,
    minimizerOptions: {
      ecma: 2020,
      compress: { ecma: 2020, passes: 3, hoist_funs: true },
    },
  });

/** @type {(mode: 'production' | 'development') => import('webpack').Configuration} */
export const addinBuild = (mode) => {
  const settings = addinSettings();
  return {
    name: 'addin',
    mode,
    target: ['web', 'es2020'],
    context: root,
    entry: { addin: './src/addin.ts' },
    output: {
      path: resolve(root, 'dist/addin'),
      filename: '[name].js',
      chunkFilename: '[name].js',
      publicPath: '',
      clean: true,
    },
    // The page's policy forbids evaluated code, so no eval- kind of map.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          include: resolve(root, 'src/core'),
          enforce: 'pre',
          use: resolve(root, 'scripts/without-examples-loader.mjs'),
        },
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                // A field of a class is set, not defined: no helper of its own in every file with a class.
                assumptions: { setPublicClassFields: true },
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic', development: false } },
              },
            },
          },
        },
      ],
    },
    // The page paints with the entry alone; the views and the engine (reading, rules, checks) come behind it.
    optimization: {
      minimizer: [smallest()],
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What shows and hands out what the engine found is a part of the pane.
          report: { test: /[\\/]src[\\/]core[\\/]report[\\/]/, name: 'report', enforce: true, priority: 1 },
          core: { test: /[\\/]src[\\/]core[\\/]/, name: 'core', enforce: true },
          host: { test: /[\\/]src[\\/]hosts[\\/]/, name: 'host', enforce: true },
        },
      },
    },
    plugins: [
      new webpack.DefinePlugin({
        FUNCTION_NAMESPACE: JSON.stringify(settings.namespace === '' ? '' : `${settings.namespace}.`),
      }),
      new HtmlWebpackPlugin({
        template: './src/addin.html',
        filename: 'taskpane.html',
        scriptLoading: 'defer',
        minify: false,
        templateParameters: { officeJs: settings.officeJs, policy: contentSecurityPolicy(settings) },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets', to: 'assets' },
          { from: 'src/help.html', to: 'help.html' },
          { from: 'manifest.xml', transform: (text) => manifestFor(text.toString(), settings) },
          {
            from: 'manifest.xml',
            to: 'functions.json',
            transform: async () => (await functionsMetadata()).zh,
          },
          {
            from: 'manifest.xml',
            to: 'functions.en-US.json',
            transform: async () => (await functionsMetadata()).en,
          },
          // Microsoft's files go out as they came in.
          ...(settings.officeOrigin === undefined
            ? OFFICE_FILES.map((file) => ({
                from: resolve(officeDist, file),
                to: `office/${file}`,
                info: { minimized: true },
              }))
            : []),
        ],
      }),
    ],
    performance: false,
    stats: { preset: 'errors-warnings', timings: true },
  };
};
