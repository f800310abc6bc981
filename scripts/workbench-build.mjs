/** How webpack builds the workbench: a page of its own beside the add-in. */
import { resolve } from 'node:path';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import MiniCssExtractPlugin from 'mini-css-extract-plugin';

const root = resolve(import.meta.dirname, '..');

/** @type {(mode: 'production' | 'development') => import('webpack').Configuration} */
export const workbenchBuild = (mode) => ({
  name: 'workbench',
  mode,
  target: ['web', 'es2022'],
  context: root,
  entry: { workbench: './src/workbench/main.ts' },
  output: {
    path: resolve(root, 'dist/workbench'),
    filename: '[name].js',
    chunkFilename: '[name].js',
    publicPath: '',
    clean: true,
  },
  // The page’s policy forbids evaluated code, so no eval- kind of map.
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
    ],
  },
  // A tool for this machine: quick builds count, weight does not.
  cache: { type: 'filesystem', buildDependencies: { config: [import.meta.filename] } },
  optimization: {
    minimize: false,
    splitChunks: {
      chunks: 'all',
      cacheGroups: { grid: { test: /node_modules[\\/](?!@e965)/, name: 'grid', chunks: 'initial' } },
    },
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: './src/workbench/page/index.html',
      filename: 'index.html',
      scriptLoading: 'defer',
      minify: false,
    }),
    new MiniCssExtractPlugin({ filename: '[name].css' }),
  ],
  performance: false,
  stats: { preset: 'errors-warnings', timings: true },
});
