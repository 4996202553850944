using System.CommandLine;

namespace SymCalc.Samples.Sandpit;

/// <summary>The game: find the lowest point of a hidden surface with as few probes as possible.</summary>
internal sealed class SandpitSample : Sample
{
    private readonly Argument<string?> _surface = new("surface")
    {
        Description = "A surface of your own, a function of x and y, instead of the levels.",
        DefaultValueFactory = _ => null,
    };

    private readonly Option<string?> _auto = new("--auto") { Description = "Let gradient descent or Newton's method play; descent plays where the output is no screen.", HelpName = "descent|newton" };
    private readonly Option<int?> _level = new("--level") { Description = $"Play one level only, from 1 to {Level.Count}.", HelpName = "n" };
    private readonly Option<int> _seed = NumberOption.CreateCount("--seed", "Decides where the treasures lie, and where --auto begins.", 1, 0, 1_000_000);
    private readonly PlotOption _plot;

    public SandpitSample() : base(
        "sandpit",
        "Sandpit",
        "A game: somewhere in the sandpit lies a treasure, at the lowest point. Each probe tells the height and the way downhill; later levels tell the Jacobian and the verdict of the Hessian.",
        "--auto newton",
        "--auto descent --level 4 --seed 7",
        "\"x^4 + y^4 - 4*x*y\" --auto newton")
    {
        Command.Add(_surface);
        Command.Add(_auto);
        Command.Add(_level);
        Command.Add(_seed);
        _plot = new PlotOption(Command, "sandpit.png");
        _auto.Validators.Add(result =>
        {
            if (result.GetValue(_auto) is not ("descent" or "newton"))
            {
                result.AddError($"--auto needs 'descent' or 'newton', not '{result.GetValue(_auto)}'.");
            }
        });
        _level.CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, out var level) && level >= 1 && level <= Level.Count)
            {
                return level;
            }

            result.AddError($"--level needs a whole number from 1 to {Level.Count}, not '{result.Tokens[0].Value}'.");
            return null;
        };
    }

    protected override void Run(ParseResult arguments, Stage stage)
    {
        var seed = arguments.GetValue(_seed);
        IEnumerable<Level> levels = arguments.GetValue(_surface) is { } text ? [Level.Create(ReadSurface(text))]
            : arguments.GetValue(_level) is { } number ? [Level.Create(number, seed)]
            : Enumerable.Range(1, Level.Count).Select(n => Level.Create(n, seed));
        var auto = arguments.GetValue(_auto) ?? (stage.Terminal.IsConversation ? null : "descent");
        var games = auto is null ? PlayByHand(stage, levels) : PlayAlone(stage, levels, auto, seed);
        if (games.Count > 0)
        {
            Commentary.ShowTotal(stage, games);
            _plot.Draw(arguments, stage, () => SandpitPicture.Draw(games));
        }
    }

    private static List<Game> PlayByHand(Stage stage, IEnumerable<Level> levels)
    {
        Player player = new(stage);
        List<Game> games = [];
        foreach (var level in levels)
        {
            games.Add(new Game(level));
            if (!player.Play(games[^1]))
            {
                break;
            }
        }

        games.RemoveAll(game => game.Probes.Count == 0);
        return games;
    }

    private static List<Game> PlayAlone(Stage stage, IEnumerable<Level> levels, string auto, int seed)
    {
        List<Game> games = [];
        foreach (var level in levels)
        {
            stage.Cancellation.ThrowIfCancellationRequested();
            Game game = new(level);
            Random random = new(seed);
            (auto == "newton" ? (Action<Game, Random>)AutoPlayer.Newton : AutoPlayer.Descend)(game, random);
            games.Add(game);
            stage.Headline(level.Name + (auto == "newton" ? ", by Newton's method" : ", by gradient descent"));
            stage.Show(Commentary.TableOf(game));
            Commentary.ShowEnd(stage, game);
            stage.Gap();
        }

        return games;
    }

    private static Expr ReadSurface(string text)
    {
        var surface = Formula.ReadExpression(text);
        return surface.FreeSymbols.FirstOrDefault(symbol => symbol.Name is not ("x" or "y")) is { } other
            ? throw new InputException($"The surface must be a function of x and y, but '{text}' contains '{other}'.")
            : surface;
    }
}
