using Spectre.Console;

namespace SymCalc.Samples.Sandpit;

/// <summary>A person who plays with the keyboard.</summary>
internal sealed class Player(Stage stage)
{
    private const string Keys = "arrows: walk (with Shift: run)   Space: probe   U: show the surface and give up   Q: quit";
    private const int Run = 5;

    private int _column = Canvas.Width / 2;
    private int _row = Canvas.Height / 2;

    /// <summary>Plays one level.</summary>
    /// <returns>False if the player wants no more.</returns>
    public bool Play(Game game)
    {
        while (!game.IsOver)
        {
            Show(game);
            switch (stage.Terminal.ReadKey(stage.Cancellation))
            {
                case null or { Key: ConsoleKey.Q or ConsoleKey.Escape }:
                    return false;
                case { Key: ConsoleKey.U }:
                    game.GiveUp();
                    break;
                case { Key: ConsoleKey.Spacebar or ConsoleKey.Enter }:
                    var (x, y) = Canvas.PlaceOf(_column, _row);
                    game.Dig(x, y);
                    break;
                case { } key:
                    Walk(key.Key, (key.Modifiers & ConsoleModifiers.Shift) != 0 ? Run : 1);
                    break;
            }
        }

        return ShowEnd(game);
    }

    private void Walk(ConsoleKey key, int distance)
    {
        var (right, down) = key switch
        {
            ConsoleKey.LeftArrow or ConsoleKey.A => (-1, 0),
            ConsoleKey.RightArrow or ConsoleKey.D => (1, 0),
            ConsoleKey.UpArrow or ConsoleKey.W => (0, -1),
            ConsoleKey.DownArrow or ConsoleKey.S => (0, 1),
            _ => (0, 0),
        };
        _column = Math.Clamp(_column + (right * distance), 0, Canvas.Width - 1);
        _row = Math.Clamp(_row + (down * distance), 0, Canvas.Height - 1);
    }

    private void Show(Game game)
    {
        Clear();
        stage.Output.Write(Canvas.Draw(game, (_column, _row)));
        stage.Line(Keys, Stage.Aside);
        var (x, y) = Canvas.PlaceOf(_column, _row);
        stage.Line(
            ($"You are at ({Numbers.Fixed(x, 1)}, {Numbers.Fixed(y, 1)}). ", Style.Plain),
            ($"Find the lowest point with few probes: {Numbers.Text(game.Probes.Count)} so far, par {Numbers.Text(game.Level.Par)}.", Stage.Aside));
        Commentary.ShowLast(stage, game);
    }

    private bool ShowEnd(Game game)
    {
        Clear();
        stage.Output.Write(Canvas.Draw(game, null));
        Commentary.ShowLast(stage, game);
        Commentary.ShowEnd(stage, game);
        stage.Line("Press a key to go on, Q to quit.", Stage.Aside);
        return stage.Terminal.ReadKey(stage.Cancellation) is { Key: not (ConsoleKey.Q or ConsoleKey.Escape) };
    }

    private void Clear()
    {
        if (stage.Terminal.Width is not null)
        {
            stage.Output.Clear();
        }
    }
}
