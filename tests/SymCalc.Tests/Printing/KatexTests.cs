using System.Diagnostics;
using System.Text.Json;
using SymCalc.Functions;
using SymCalc.Tests.Corpora;

namespace SymCalc.Tests.Printing;

/// <summary>A real renderer accepts the LaTeX. Skipped where node or KaTeX is not installed.</summary>
public class KatexTests
{
    private const string Program = """
        const katex = require('katex');
        const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter(line => line.length > 0).map(JSON.parse);
        for (const line of lines) {
          try { katex.renderToString(line, { throwOnError: true, strict: code => code === 'unicodeTextInMathMode' ? 'error' : 'ignore' }); }
          catch (error) { console.log(line + ' -> ' + error.message); }
        }
        console.log('read ' + lines.length);
        """;

    [Fact]
    public void Katex_AcceptsEveryFormula()
    {
        var formulas = FormatTests.Table.Select(row => Expr.Parse(row.Data.Item1))
            .Concat(RoundTripTests.Texts.Select(row => Expr.Parse(row.Data)))
            .Concat(NameTests.Latex.Select(row => (Expr)new Symbol(row.Data.Item1)))
            .Concat(FunctionTable.All.SelectMany(FormsOf))
            .Concat(Undefined())
            .Concat(FromCorpus())
            .Select(e => e.ToString("L")).Distinct().ToArray();
        AssertAccepted(formulas);
    }

    [Fact]
    public void TheGuard_SeesABadFormula()
    {
        var error = Assert.ThrowsAny<Exception>(() => AssertAccepted([@"\frac{1}{x"]));
        Assert.SkipWhen(error is not Xunit.Sdk.XunitException || error.Message.Contains("$XunitDynamicSkip$", StringComparison.Ordinal), error.Message);
        Assert.Contains(@"\frac{1}{x -> KaTeX parse error", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Expr> FormsOf(FunctionDefinition f)
    {
        var call = f.Of([.. Enumerable.Range(0, f.Arity).Select(i => new Symbol("u" + i) / 2)]);
        return [call, call.Pow(2), call.Pow(-3), call.Pow(new Symbol("x")), ExprMath.Exp(call), 2 * call, call * new Symbol("x"), 1 / (1 + call)];
    }

    private static IEnumerable<Expr> Undefined()
    {
        Symbol x = new("x");
        Expr e = new FunctionDefinition("f", 1).Of(x) * new FunctionDefinition("wave_2", 2).Of(x, x.Pow(2));
        for (var order = 0; order < 5; order++)
        {
            yield return e;
            yield return e.Pow(2);
            e = e.Differentiate("x");
        }
    }

    private static IEnumerable<Expr> FromCorpus() => Corpus.Find("rubi-diff/rubi-diff.public.jsonl") is { } path
        ? File.ReadLines(path).Select(line => Expr.Parse(JsonDocument.Parse(line).RootElement.GetProperty("df").GetString()!))
        : [];

    private static void AssertAccepted(IReadOnlyCollection<string> formulas)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-e");
        start.ArgumentList.Add(Program);
        Process? node = null;
        try
        {
            node = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("LaTeX is not checked: node is not installed.");
        }

        using (node)
        {
            var errors = node!.StandardError.ReadToEndAsync();
            var output = node.StandardOutput.ReadToEndAsync();
            try
            {
                node.StandardInput.Write(string.Join('\n', formulas.Select(formula => JsonSerializer.Serialize(formula))));
                node.StandardInput.Close();
            }
            catch (IOException)
            {
                // node has ended already: without KaTeX it reads nothing
            }

            node.WaitForExit();
            Assert.SkipWhen(errors.Result.Contains("Cannot find module 'katex'", StringComparison.Ordinal),
                "LaTeX is not checked: the npm package katex is not installed (npm install katex, and set NODE_PATH to its node_modules).");
            Assert.Equal("", errors.Result);
            Assert.Equal($"read {formulas.Count}", output.Result.TrimEnd());
        }
    }
}
