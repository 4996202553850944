using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace SymCalc.Tests.Architecture;

/// <summary>
/// Data flows one way (docs/architecture.md): each folder of the library uses only the folders below it, and no folder
/// calls the facade, the members of <c>Expr</c> that lie in the root. Read from the symbols that the code really uses.
/// </summary>
public sealed class RoomTests
{
    private const string Root = "";

    /// <summary>Who may use whom; Numerics lies under all, and options, results and exceptions of the root are data for all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Numerics"] = [],
        ["Nodes"] = ["Functions"],
        ["Functions"] = ["Nodes"],
        ["Graph"] = ["Nodes", "Functions"],
        ["Parsing"] = ["Nodes", "Functions"],
        ["Importing"] = ["Nodes", "Functions"],
        ["Differentiation"] = ["Nodes", "Graph", "Functions"],
        ["Matrices"] = ["Nodes", "Graph"],
        ["Evaluation"] = ["Nodes", "Graph", "Functions"],
        ["Compilation"] = ["Nodes", "Graph", "Functions", "Evaluation", "Printing"],
        ["Simplification"] = ["Nodes", "Graph", "Functions", "Evaluation", "Differentiation"],
        ["Series"] = ["Nodes", "Graph", "Functions", "Evaluation", "Differentiation"],
        ["Analysis"] = ["Nodes", "Graph", "Functions", "Series", "Evaluation", "Differentiation"],
        ["Printing"] = ["Nodes", "Graph", "Functions"],
    };

    /// <summary>Of Functions, nodes and graphs know the definition type only.</summary>
    private static readonly string[] DefinitionTypes = ["FunctionDefinition", "PartialDerivative", "ExactValue", "RealKernel", "Parity"];

    private static readonly string Source = Path.Combine(Repository.Root, "src", "SymCalc");

    [Fact]
    public void EveryFolder_UsesOnlyTheFoldersBelowIt()
    {
        var violations = new SortedSet<string>();
        var compilation = Compile();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var room = RoomOf(tree.FilePath);
            if (room == Root)
            {
                continue;
            }

            Assert.True(Allowed.ContainsKey(room), $"The folder '{room}' is not in the table of rooms.");
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(name).Symbol is { } symbol && Violates(room, symbol) is { } target)
                {
                    violations.Add($"{Path.GetRelativePath(Source, tree.FilePath)} uses {symbol.ToDisplayString()} of {target}");
                }
            }
        }

        Assert.True(violations.Count == 0, string.Join('\n', violations));
    }

    [Fact]
    public void TheGuard_SeesTheFacade()
    {
        var compilation = Compile();
        var simplify = compilation.GetTypeByMetadataName("SymCalc.Expr")!.GetMembers("Simplify").First();
        Assert.Equal("the facade", Violates("Differentiation", simplify));
        var parse = compilation.GetTypeByMetadataName("SymCalc.Expr")!.GetMembers("Parse").First();
        Assert.Equal("the facade", Violates("Simplification", parse));
        Assert.Equal("Parsing", Violates("Printing", compilation.GetTypeByMetadataName("SymCalc.Parsing.ExprTokenizer")!));
        Assert.Null(Violates("Parsing", compilation.GetTypeByMetadataName("SymCalc.Nodes.SumBuilder")!));
    }

    /// <summary>What a symbol belongs to if the room must not use it.</summary>
    private static string? Violates(string room, ISymbol symbol)
    {
        if (symbol is not (INamedTypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol) || symbol.ContainingNamespace is null)
        {
            return null;
        }

        var rooms = symbol.OriginalDefinition.Locations.Where(l => l.IsInSource).Select(l => RoomOf(l.SourceTree!.FilePath)).ToArray();
        if (rooms.Length == 0 || rooms.Contains(room) || rooms.Contains("Numerics"))
        {
            return null;
        }

        if (rooms.All(r => r == Root))
        {
            var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
            var isFacade = type.Name == "ExprMath" || (type.Name is "Expr" or "Symbol" && symbol is not INamedTypeSymbol && symbol.Name != ".ctor");
            return isFacade ? "the facade" : null;
        }

        if (room is "Nodes" or "Graph" && rooms.Contains("Functions"))
        {
            var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
            return DefinitionTypes.Contains(type.Name) ? null : "Functions";
        }

        return rooms.Any(r => r == Root || Allowed[room].Contains(r)) ? null : rooms[0];
    }

    private static string RoomOf(string path)
    {
        var relative = Path.GetRelativePath(Source, path);
        var separator = relative.IndexOf(Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return separator < 0 ? Root : relative[..separator];
    }

    private static CSharpCompilation Compile()
    {
        var trees = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(path => RoomOf(path) is not ("obj" or "bin"))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
            .Append(CSharpSyntaxTree.ParseText(
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
                path: Path.Combine(Source, "ImplicitUsings.cs")));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) != "SymCalc.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("SymCalc", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors.Take(5).Select(e => e.ToString())));
        return compilation;
    }
}
