using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SymCalc.Tests.Docs;

/// <summary>The C# blocks of a page as one program: what one block declares, later ones may use.</summary>
/// <remarks>
/// <para>A block is what one would write in Program.cs. A block of language <c>text</c> directly behind it is what it
/// prints. Types may stand anywhere; they are moved behind the statements, where C# wants them.</para>
/// <para>A line <c>expression      // text</c> without a semicolon, not indented, is an example: the value's text, or
/// <c>SomeException: message</c>.</para>
/// </remarks>
internal sealed partial class PageProgram
{
    private readonly Dictionary<int, string> _examples = [];

    public PageProgram(MarkdownPage page)
    {
        Page = page;
        Namespace = "Pages." + NotInName().Replace(page.Path, "_");
        Source = Write();
    }

    public MarkdownPage Page { get; }

    public string Namespace { get; }

    /// <summary>The source of the class <c>Page</c> with its method <c>Run</c>.</summary>
    public string Source { get; }

    /// <summary>The text that the page gives for an example, by line.</summary>
    public IReadOnlyDictionary<int, string> Examples => _examples;

    /// <summary>The blocks that are run.</summary>
    public IEnumerable<CodeBlock> Blocks => Page.Blocks.Where(block => block.Language == "csharp");

    private string Write()
    {
        var (usings, statements, types) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var block in Blocks)
        {
            statements.Append(CultureInfo.InvariantCulture, $"\n__begin({block.Line});\n");
            var text = string.Join('\n', block.Text.Split('\n').Select((line, i) => Transform(line, block.Line + i)));
            var root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();
            Append(root.Usings, usings, block);
            Append(root.Members.Where(member => member is GlobalStatementSyntax), statements, block);
            Append(root.Members.Where(member => member is not GlobalStatementSyntax), types, block);
        }

        return $$"""
            namespace {{Namespace}};
            using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
            {{usings}}
            public static class Page
            {
                public static void Run(Action<int> __begin, Action<int, Func<object?>> __example, Action<string> print)
                {
                    Console.Print = print;
            {{statements}}
                }
            }
            {{types}}
            #line default
            static class Console
            {
                public static Action<string> Print = _ => { };
                public static void Write(object? value) => Print(FormattableString.Invariant($"{value}"));
                public static void WriteLine() => Print("\n");
                public static void WriteLine(object? value) => Print(FormattableString.Invariant($"{value}\n"));
            }
            """;
    }

    /// <summary>Copies parts of a block, each with the place where it stands in the page.</summary>
    private void Append(IEnumerable<SyntaxNode> parts, StringBuilder target, CodeBlock block)
    {
        foreach (var part in parts)
        {
            var line = block.Line + part.SyntaxTree.GetLineSpan(part.FullSpan).StartLinePosition.Line;
            target.Append(CultureInfo.InvariantCulture, $"\n#line {line} \"{Page.Path}\"\n{part.ToFullString()}\n");
        }
    }

    private string Transform(string line, int number)
    {
        if (Example().Match(line) is not { Success: true } example)
        {
            return line;
        }

        _examples.Add(number, example.Groups["text"].Value);
        return $"__example({number}, () => {example.Groups["code"].Value});";
    }

    [GeneratedRegex(@"^(?<code>[^\s/}](.*[^\s;,{(])?)\s+// (?<text>.+)$")]
    private static partial Regex Example();

    [GeneratedRegex(@"\W")]
    private static partial Regex NotInName();
}
