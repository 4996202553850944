using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SymCalc.Samples.Calculator.Rendering;

/// <summary>One JSON object on standard output, for an answer as for a failure.</summary>
/// <param name="output">Standard output.</param>
/// <param name="indented">Whether for the eye; otherwise one line.</param>
internal sealed class JsonRenderer(TextWriter output, bool indented) : IRenderer
{
    private readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,      // "a + b", not "a \u002B b"; nobody puts this into HTML
    };

    public void Show(Answer answer)
    {
        var json = new JsonObject { ["input"] = answer.Input };
        AddIfAny(json, "other", answer.Other);
        AddIfAny(json, "name", answer.Name);
        AddIfAny(json, "variables", ToArray(answer.Variables, variable => JsonValue.Create(variable.Name)));
        AddIfAny(json, "order", answer.Order);
        AddIfAny(json, "values", answer.Values is { } values
            ? new JsonObject(values.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)))
            : null);
        json["result"] = answer.Formula?.ToString() ?? answer.Value?.Text ?? answer.Equivalence?.Verdict.ToString();
        AddIfAny(json, "reason", answer.Equivalence?.Reason);
        AddIfAny(json, "point", answer.Equivalence?.Point is { } point
            ? new JsonObject(point.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)))
            : null);
        AddIfAny(json, "latex", answer.Formula?.ToString("L", CultureInfo.InvariantCulture));
        AddIfAny(json, "value", ToJson(answer.Value));
        AddIfAny(json, "completed", answer.Completed);
        AddIfAny(json, "steps",
            ToArray(answer.Trace, step => ToJson(step)) ?? ToArray(answer.Derivations?.SelectMany(Steps), step => step));
        Write(json);
    }

    public void Show(Failure failure)
    {
        var error = new JsonObject { ["message"] = failure.Message };
        if (failure.Error is { } place)
        {
            error["position"] = place.Position;
            error["line"] = place.Line;
            error["column"] = place.Column;
            error["expected"] = ToArray(place.Expected, expected => JsonValue.Create(expected));
        }

        var json = new JsonObject();
        AddIfAny(json, "input", failure.Input);
        json["error"] = error;
        Write(json);
    }

    private static IEnumerable<JsonObject> Steps(Derivation derivation) => derivation.Steps.Select(step =>
    {
        var json = new JsonObject { ["variable"] = derivation.Variable.Name, ["rule"] = step.Rule };
        AddIfAny(json, "statement", step.Statement.Length > 0 ? step.Statement : null);
        json["before"] = step.Before.ToString();
        json["after"] = step.After.ToString();
        return json;
    });

    private static JsonObject ToJson(SimplificationStep step) => new()
    {
        ["rule"] = step.Rule,
        ["before"] = step.Before.ToString(),
        ["after"] = step.After.ToString(),
    };

    /// <summary>A number, or both parts of a complex one; nothing for what JSON has no number for (the result's text tells).</summary>
    private static JsonNode? ToJson(NumericValue? value) => value switch
    {
        { Real: { } real, Imaginary: { } imaginary } when double.IsFinite(real) && double.IsFinite(imaginary) =>
            new JsonObject { ["real"] = real, ["imaginary"] = imaginary },
        { Real: { } real, Imaginary: null } when double.IsFinite(real) => real,
        _ => null,
    };

    private static JsonArray? ToArray<T>(IEnumerable<T>? items, Func<T, JsonNode?> convert) =>
        items is null ? null : new JsonArray([.. items.Select(convert)]);

    private static void AddIfAny(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }

    private void Write(JsonObject json) => output.WriteLine(json.ToJsonString(_options));
}
