"""A panel with a tray, for the tests: org.kde.StatusNotifierWatcher and the host that shows what registers there.

Reads one JSON question per line and answers each with one JSON line. Runs on the system's Python with python3-dbus.
"""

import json
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"

dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
loop = GLib.MainLoop()


def plain(value):
    """A D-Bus value as JSON has it."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, dbus.Boolean):
        return bool(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, (str, dbus.ObjectPath)):
        return str(value)
    if isinstance(value, dbus.ByteArray):
        return len(value)
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


class Watcher(dbus.service.Object):
    def __init__(self):
        self.items = []
        super().__init__(bus, "/StatusNotifierWatcher")

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender=None):
        # An item names its bus name, or its path on the connection that it speaks from.
        item = (sender, service) if service.startswith("/") else (service, "/StatusNotifierItem")
        if item not in self.items:
            self.items.append(item)

    @dbus.service.method(WATCHER, in_signature="s")
    def RegisterStatusNotifierHost(self, service):
        pass

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, interface):
        return {
            "RegisteredStatusNotifierItems": dbus.Array([a + b for a, b in self.items], signature="s"),
            "IsStatusNotifierHostRegistered": True,
            "ProtocolVersion": 0,
        }


def lives(item):
    return bus.name_has_owner(item[0])


def proxy(path=None):
    item = next(each for each in watcher.items if lives(each))
    return bus.get_object(item[0], path or item[1])


def read(name):
    return proxy().Get(ITEM, name, dbus_interface=PROPERTIES)


def menu():
    return dbus.Interface(proxy(read("Menu")), MENU)


def lines():
    _, (_, _, children) = menu().GetLayout(0, -1, dbus.Array([], signature="s"))
    return [
        {
            "id": int(each[0]),
            "label": str(each[1].get("label", "")).replace("_", ""),
            "enabled": bool(each[1].get("enabled", True)),
            "separator": each[1].get("type") == "separator",
        }
        for each in children
        if each[1].get("visible", True)
    ]


def answer(question):
    what = question["do"]
    if what == "items":
        return len([each for each in watcher.items if lives(each)])
    if what == "tooltip":
        return plain(read("ToolTip"))[2]
    if what == "icon":
        # The picture's bytes, so that a test can tell one from another.
        return [[int(width), int(height), bytes(data).hex()] for width, height, data in read("IconPixmap")]
    if what == "menu":
        return lines()
    if what == "press":
        line = next(each for each in lines() if each["label"] == question["label"])
        # Told without an answer: a line that quits the app may leave nobody to give one.
        menu().Event(line["id"], "clicked", "", dbus.UInt32(0), ignore_reply=True)
        return line["enabled"]
    if what == "activate":
        dbus.Interface(proxy(), ITEM).Activate(0, 0, ignore_reply=True)
        return True
    raise ValueError(what)


def on_line(source, condition):
    line = sys.stdin.readline()
    if line == "":
        loop.quit()
        return False
    try:
        said = {"ok": True, "value": answer(json.loads(line))}
    except (StopIteration, dbus.DBusException, ValueError, KeyError) as error:
        said = {"ok": False, "error": f"{type(error).__name__}: {error}"}
    print(json.dumps(said), flush=True)
    return True


watcher = Watcher()
name = dbus.service.BusName(WATCHER, bus, do_not_queue=True)
GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, on_line)
print(json.dumps({"ok": True, "value": "ready"}), flush=True)
loop.run()
