#include "sim/app/window/clipboard.h"

#include <GLFW/glfw3.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "sim/gui/imgui_compat.h"

namespace sim::app {

namespace {

using Moment = std::chrono::steady_clock::time_point;

constexpr std::chrono::milliseconds longest_answer(1000);  // of a program, and between two parts of its text
constexpr std::size_t longest_text = 16u << 20;            // bytes; what comes behind is left out

Moment soon() { return std::chrono::steady_clock::now() + longest_answer; }

void add_latin1(std::string& utf8, std::string_view bytes) {
    for (const char byte : bytes) {
        const auto letter = static_cast<unsigned char>(byte);
        if (letter >= 0x80) utf8 += static_cast<char>(0xc0 | letter >> 6);
        utf8 += letter < 0x80 ? byte : static_cast<char>(0x80 | (letter & 0x3f));
    }
}

/// Another program's window may be gone before it is answered; that is told afterwards, and harms nobody.
XErrorHandler usual_handler = nullptr;

int pass_over_gone_windows(Display* display, XErrorEvent* error) {
    if (error->error_code == BadWindow) return 0;
    return usual_handler ? usual_handler(display, error) : 0;
}

}  // namespace

/// A window that is never shown, on a connection that only asks.
struct Clipboard::Connection {
    Display* display;
    Window window;
    Atom clipboard, utf8, parts, place;
    Window ours = None;  ///< owns the clipboard when this program copied last
    std::string copied;  ///< what it copied then

    explicit Connection(Display* opened)
        : display(opened),
          window(XCreateSimpleWindow(opened, DefaultRootWindow(opened), 0, 0, 1, 1, 0, 0, 0)),
          clipboard(XInternAtom(opened, "CLIPBOARD", False)),
          utf8(XInternAtom(opened, "UTF8_STRING", False)),
          parts(XInternAtom(opened, "INCR", False)),
          place(XInternAtom(opened, "COOLHEAD_PASTE", False)) {
        XSelectInput(display, window, PropertyChangeMask);
    }
    ~Connection() { XCloseDisplay(display); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Window owner() { return XGetSelectionOwner(display, clipboard); }

    /// The next event of the kind, or nothing when none comes in time.
    std::optional<XEvent> wait_for(int kind) {
        const Moment until = soon();
        for (XEvent event;;) {
            while (XPending(display) > 0) {
                XNextEvent(display, &event);
                const bool gone = kind == PropertyNotify && event.xproperty.state != PropertyNewValue;
                if (event.type == kind && !gone) return event;
            }
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                until - std::chrono::steady_clock::now());
            pollfd waits{ConnectionNumber(display), POLLIN, 0};
            if (left.count() <= 0 || poll(&waits, 1, static_cast<int>(left.count())) == 0)
                return std::nullopt;
        }
    }

    /// Takes what stands in the window's property; its type, None where there is none.
    Atom take(std::string& bytes) {
        Atom type = None;
        int format = 0;
        unsigned long count = 0, left = 0;
        unsigned char* data = nullptr;
        XGetWindowProperty(display, window, place, 0, 1 << 28, True, AnyPropertyType, &type, &format, &count,
                           &left, &data);
        if (data && format == 8) bytes.assign(reinterpret_cast<const char*>(data), count);
        if (data) XFree(data);
        return type;
    }

    /// A long text comes in parts, an empty one last. False when the rest does not come.
    bool take_parts(std::string& all) {
        for (std::string part;; all.append(part, 0, longest_text - std::min(longest_text, all.size()))) {
            if (!wait_for(PropertyNotify)) return false;
            part.clear();
            take(part);
            if (part.empty()) return true;
        }
    }

    /// False when the owner did not give it. Empty where it has no such text.
    bool ask(Atom target, std::string& text) {
        XDeleteProperty(display, window, place);
        while (XPending(display) > 0) {
            XEvent old;  // of an owner that answered too late
            XNextEvent(display, &old);
        }
        XConvertSelection(display, clipboard, target, place, window, CurrentTime);
        const auto answer = wait_for(SelectionNotify);
        if (!answer) return false;
        if (answer->xselection.property == None) return true;
        std::string bytes;
        const bool whole = take(bytes) != parts || take_parts(bytes = "");
        bytes.resize(std::min(bytes.size(), longest_text));
        if (target == XA_STRING)
            add_latin1(text, bytes);
        else
            text = std::move(bytes);
        return whole;
    }
};

Clipboard::Clipboard(GLFWwindow* window) : window_(window) {
    const XErrorHandler before = XSetErrorHandler(pass_over_gone_windows);
    if (before != pass_over_gone_windows) usual_handler = before;
    if (Display* display = XOpenDisplay(nullptr)) connection_ = std::make_unique<Connection>(display);
}

Clipboard::~Clipboard() = default;

void Clipboard::copy(const std::string& utf8) {
    glfwSetClipboardString(window_, utf8.c_str());
    if (connection_) connection_->ours = connection_->owner(), connection_->copied = utf8;
}

const std::string& Clipboard::paste() {
    pasted_.clear();
    if (!connection_) {
        const char* text = glfwGetClipboardString(window_);
        return pasted_ = text ? text : "";
    }
    const Window owner = connection_->owner();
    if (owner == None) return pasted_;
    if (owner == connection_->ours) return pasted_ = connection_->copied;
    bool given = connection_->ask(connection_->utf8, pasted_);
    if (given && pasted_.empty()) given = connection_->ask(XA_STRING, pasted_);
    if (!given) failed_ = true, pasted_.clear();
    std::erase(pasted_, '\0');  // would end it
    return pasted_;
}

bool Clipboard::takes_failure() { return std::exchange(failed_, false); }

namespace {

const char* paste_for_imgui(void* clipboard) { return static_cast<Clipboard*>(clipboard)->paste().c_str(); }
void copy_for_imgui(void* clipboard, const char* text) { static_cast<Clipboard*>(clipboard)->copy(text); }

}  // namespace

void Clipboard::serve_imgui() { gui::compat::use_clipboard<paste_for_imgui, copy_for_imgui>(this); }

}  // namespace sim::app
