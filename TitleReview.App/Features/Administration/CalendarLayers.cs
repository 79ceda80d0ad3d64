using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Administration;

public sealed record CalendarLayerIsNotYours(CalendarLayer Layer, Role By)
    : Refusal($"{Layer.Title()}的放假安排由{CalendarLayers.Keeper(By)}录入，请联系{CalendarLayers.Keeper(By)}。");

/// <summary>Who keeps which part of the calendar: what holds for everybody is entered once, by the system administrator; what a prefecture adds, by its office.</summary>
internal static class CalendarLayers
{
    public static IReadOnlyList<CalendarLayer> Of(Actor me) => [.. Enum.GetValues<CalendarLayer>().Where(layer => me.Holds(By(layer)))];

    public static Refusal? WhyNot(Actor me, CalendarLayer layer) =>
        !Enum.IsDefined(layer) ? new CalendarLayerIsUnknown()
        : me.Holds(By(layer)) ? null
        : new CalendarLayerIsNotYours(layer, By(layer));

    public static string Keeper(Role role) => role == Role.SystemAdministrator ? "系统管理员" : "评委会办公室";

    private static Role By(CalendarLayer layer) => layer == CalendarLayer.Prefecture ? Role.CommitteeOffice : Role.SystemAdministrator;
}
