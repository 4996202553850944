using System.CommandLine;

namespace SymCalc.Samples.Shared.Plots;

/// <summary>The options <c>--plot</c> and <c>--no-plot</c>.</summary>
public sealed class PlotOption
{
    private readonly Option<string> _path;
    private readonly Option<bool> _none = new("--no-plot") { Description = "Draw no picture." };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="defaultName">The name of the picture in the current directory.</param>
    public PlotOption(Command command, string defaultName)
    {
        _path = new Option<string>("--plot")
        {
            Description = "Where to write the picture, as PNG or SVG.",
            HelpName = "file",
            DefaultValueFactory = _ => defaultName,
        };
        _path.Validators.Add(result =>
        {
            if (result.GetValue(_path) is { } path && !Picture.CanWrite(path))
            {
                result.AddError($"--plot needs a file that ends in .png or .svg, not '{path}'.");
            }
        });
        command.Add(_path);
        command.Add(_none);
    }

    /// <summary>Draws the picture and says where it is, unless the user wants none.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="stage">Where to say it.</param>
    /// <param name="draw">Makes the picture.</param>
    /// <exception cref="InputException">The file's folder does not exist.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Draw(ParseResult arguments, Stage stage, Func<Picture> draw)
    {
        if (arguments.GetValue(_none))
        {
            return;
        }

        var path = arguments.GetValue(_path)!;
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new InputException($"The picture cannot be written: there is no folder '{folder}'.");
        }

        draw().Save(path);
        stage.Line(("Picture: ", Stage.Aside), (path, Stage.Result));
    }
}
